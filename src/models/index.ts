import type { AnyFunction, Model } from './definition/define.ts';
import { marginMixing } from './margin-mixing.ts';

/** All models by the name that the specification gives them. */
export const models = {
  'margin-mixing': marginMixing,
} as const satisfies Readonly<Record<string, Model>>;

/** The model of that name, if there is one. */
export function findModel(id: string): Model | undefined {
  return new Map<string, Model>(Object.entries(models)).get(id);
}

/** The function of that name of that model, if there is one. */
export function findFunction(id: string, name: string): AnyFunction | undefined {
  return new Map(Object.entries(findModel(id)?.functions ?? {})).get(name);
}

import type { Place } from './problem.ts';

/** An entry of `content/tags.yaml`. */
export interface TagDefinition extends Place {
  readonly key: string;
  readonly title: string;
  readonly description: string;
}

import { findModel } from '../models/index.ts';
import type { Calculator } from './calculator.ts';

/**
 * The question that a calculator answers, which is that of its model. By itself, since a model brings
 * all its functions with it, and a page in the browser needs only those that it computes with.
 */
export function questionOf({ id }: Calculator): string {
  return findModel(id)?.question ?? '';
}

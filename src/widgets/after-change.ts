/** What a calculator needs once something is changed or a link is opened: one module, so that it comes as one file. */
export { stepField } from '../calculators/step-field.ts';
export { keepLink } from './keep-link.ts';
export { openLink, readLink } from './open-link.ts';
export { switchUnit } from './switch-unit.ts';

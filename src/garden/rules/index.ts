import { dataRules } from './data-rules.ts';
import { linkRules } from './link-rules.ts';
import { textRules } from './text-rules.ts';
import type { RuleFamily } from './rule.ts';

export { ruleAddress, ruleAnchor } from './rule.ts';

/** Every rule that content is checked by, as `/contribute/rules/` explains them. */
export const ruleFamilies: readonly RuleFamily[] = [...textRules, ...linkRules, ...dataRules];

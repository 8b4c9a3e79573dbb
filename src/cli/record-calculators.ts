import { followFacts } from './follow-facts.ts';

/** Takes the starts of calculators from the facts, and records those of today, so that links keep theirs. */
const changed = followFacts({ all: true });
if (changed.length > 0) console.log(`Changed with their facts: ${changed.join(', ')}.`);
console.log('Recorded the starts of all calculators.');

import type { Rule, RuleFamily } from './rule.ts';

/** Rules about facts, sources, tags, calculators, charts and words. */
export const dataRules: readonly RuleFamily[] = [
  {
    title: 'Facts, sources and tags',
    rules: [
      {
        id: 'fact/unknown',
        says: 'No fact has this id; the message names the nearest. A new fact goes into content/facts.',
        bad: '<Fact id="no-such-fact-at-all" />',
        good: '<Fact id="rack-power" />',
      },
      {
        id: 'fact/part',
        says: 'A fact with several figures counts them from 1.',
        bad: '<Fact id="rack-power" part={7} />',
        good: '<Fact id="rack-power" />',
      },
      {
        id: 'fact/where',
        says: 'A table asks for facts by terms that all hold: topic (the name of a file), kind, quantity (as in about), source (a key of the bibliography), year (2025, or 2023-2025) and verified (yes or no), with commas between values that are as good as each other. At least one fact and at most 40 are all of it.',
        bad: '<FactTable where="topc:power" />',
        good: '<FactTable where="topic:power year:2024-2025 verified:yes" />',
      },
      { id: 'fact/duplicate-id', says: 'Each fact has an id of its own.' },
      {
        id: 'fact/unit',
        says: 'The unit fits the figure, and each part of it: the message says which does not.',
      },
      {
        id: 'fact/formula',
        says: 'The formula of a derived fact uses numbers, the names that its `from` gives to facts, + - * / ^ ( ) and sqrt, min, max and the like; one for each value, null for a value that was read.',
      },
      {
        id: 'fact/derived',
        says: 'A derived fact says what its formula comes to, within its own rounding. If a fact that it follows from has changed, so must it.',
      },
      {
        id: 'fact/about',
        says: 'Facts about one quantity are in one unit, and each says which of its numbers is meant: about: rack-power/2.',
      },
      {
        id: 'fact/contradiction',
        says: 'Two facts say different things about one quantity, of one time where it moves, and neither says why. One of them needs differs: "…", or is wrong.',
      },
      {
        id: 'fact/qualifier',
        says: 'How near a number is stands in the fact, as qualifier: about, with one or null for each number of a list; it is printed wherever the number shows, so the sentence leaves it out.',
      },
      {
        id: 'fact/statement',
        says: 'The statement has a number that the value does not have, and the value one that the statement does not have: one of the two was mended without the other. A statement may round, by less than a twenty-fifth.',
      },
      {
        id: 'fact/typed',
        says: 'The number of a fact was changed, and the earlier one still stands typed in a note that names the fact or cites its source, or in the words of a calculator. `<Fact>`, tables and charts follow by themselves; sums do not.',
      },
      {
        id: 'fact/future',
        says: 'A fact is as of the day for which its text told it, which is not in the future. What is announced for later is kind: plan.',
      },
      {
        id: 'fact/stale',
        says: 'Prices are trusted for 180 days, plans and figures of a market for a year. One warning at the end of the report counts what is past that; /facts/stale/ has the list. Look one up again, and add what is true now as a new fact with the same about.',
      },
      ...yamlRules('fact', 'A file of facts'),
      {
        id: 'number/unsourced',
        says: 'A figure with a unit stands in a sentence with its fact, a citation, a formula that it follows from, or the reason why there is none.',
        bad: 'A rack takes 40 kW.',
        good: 'A rack takes <Fact id="rack-power" />.',
      },
      {
        id: 'number/waiver',
        says: 'A figure without a source says why: %%no source: and then the reason%%.',
        bad: 'A rack takes 40 kW. %%no source:%%',
        good: 'A rack takes 40 kW. %%no source: measured by us%%',
      },
      {
        id: 'cite/unknown',
        says: 'The bibliography has no such key; the message names the nearest. A new source goes into content/sources.bib.',
        bad: 'As measured [@nobody1900].',
        good: 'As measured [@known2025].',
      },
      {
        id: 'cite/unclosed',
        says: 'A citation stands between [ and ] on one line.',
        bad: 'As measured [@known2025.',
        good: 'As measured [@known2025].',
      },
      {
        id: 'cite/form',
        says: 'A citation is [@key], or [@key, p. 4]: without a blank around the @ or words before it. An @ that begins none is written \\@.',
        bad: 'As measured [@ known2025].',
        good: 'As measured [@known2025].',
      },
      {
        id: 'bib/syntax',
        says: 'sources.bib is BibTeX: @article{key, title = {…}, …}.',
      },
      {
        id: 'bib/entry',
        says: 'A source has a key of letters and digits, a title, and an address that begins with https: or http:.',
      },
      {
        id: 'tag/unknown',
        says: 'tags.yaml says what each tag means; the message names the nearest.',
        bad: '---\ntitle: A\ntags: [econmics]\n---\nText.',
        good: '---\ntitle: A\ntags: [economics]\n---\nText.',
      },
      ...yamlRules('tag', 'tags.yaml'),
      ...yamlRules('synonym', 'synonyms.yaml'),
    ],
  },
  {
    title: 'Calculators, charts and words',
    rules: [
      {
        id: 'calculator/unknown',
        says: 'There is no such calculator; the message names the nearest.',
        bad: '<Calculator id="margin-mixin" />',
        good: '<Calculator id="margin-mixing" />',
      },
      {
        id: 'calculator/preset',
        says: 'The calculator has no such preset; the message lists those that it has.',
        bad: '<Calculator id="margin-mixing" preset="nobody" />',
        good: '<Calculator id="margin-mixing" />',
      },
      {
        id: 'calculator/input',
        says: 'The calculator has no such input, or it cannot be this.',
        bad: '<Calculator id="margin-mixing" targetMargn={0.5} />',
        good: '<Calculator id="margin-mixing" targetMargin={0.5} />',
      },
      {
        id: 'calculator/fact',
        says: 'A calculator starts from this fact, and its number changed. A build takes it over, and so does npm run calculators:record; links that were made before keep their results.',
      },
      {
        id: 'chart/data',
        says: 'The data of a chart cannot be drawn; the message says what is missing.',
        bad: '<Chart title="Power" kind="bars" data={[]} />',
        good: '<Chart title="Power" kind="bars" unit="kW" data={[{ name: "one", value: 1 }]} />',
      },
      {
        id: 'chart/drawing',
        says: 'The drawing has no such kind, or a count is out of range.',
        bad: '<Topology kind="spider" title="A web" />',
        good: '<Topology kind="fat-tree" title="A small tree" />',
      },
      {
        id: 'word/unknown',
        says: 'A word that neither the dictionary of British English nor content/words.txt has. Names that no word comes near are fine.',
        bad: 'A suprecomputer.',
        good: 'A supercomputer.',
      },
      {
        id: 'word/twice',
        says: 'A little word such as “the” stands twice in a row.',
        bad: 'It is in the the rack.',
        good: 'It is in the rack.',
      },
    ],
  },
];

/** What every file of data is held to, since all are read by one strict reader. */
function yamlRules(family: string, what: string): readonly Rule[] {
  return [
    {
      id: `${family}/yaml`,
      says: `${what} is YAML: text with a colon, or that begins with a mark, stands between double quotes.`,
    },
    { id: `${family}/key`, says: `${what} has only the fields that there are, each once.` },
    { id: `${family}/schema`, says: `${what}: each field holds what it is for.` },
    { id: `${family}/alias`, says: `${what} has no anchors (&name) and aliases (*name) of YAML.` },
    { id: `${family}/tag`, says: `${what} has no tags of YAML (!name).` },
    { id: `${family}/depth`, says: `${what} is not nested deeply.` },
  ];
}

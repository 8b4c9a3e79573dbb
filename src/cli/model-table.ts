import { format } from 'prettier';
import { examples, type Datum, type Example } from '../models/examples.ts';
import { modelList } from '../models/index.ts';

const introduction = `# Cost models

Twenty models: exact, pure functions of plain objects, tested against what others published. This page is
made from them by \`npm run models:table\`; a test fails when it is out of date.

One file is one model, named as its address: \`margin-mixing.ts\` is \`/calculators/margin-mixing/\`. In it
each function says what it takes (\`inputs\`: unit, limits, what is assumed when left out, what a fresh form
shows), how each number follows (\`steps\` and \`outputs\`: formulas that compute and are shown alike) and when
the answer is not simply a number (\`cases\`). A misspelt name in a formula does not compile.

| Room | What it holds |
| --- | --- |
| \`definition/\` | what a function of a model is: fields, units, statuses, reading of inputs |
| \`formula/\` | the language of formulas: parse, evaluate, print as LaTeX or text |
| \`sampling/\` | uncertainty over any function: ranges, Monte Carlo, sensitivity |
| \`working.ts\` | formulas for display, with and without the reader’s numbers |
| \`format.ts\`, \`parse.ts\` | quantities as readers see and type them |
| \`examples.json\` | every worked example with its source |

\`\`\`sh
npm run -s model -- margin-mixing margin '{"revenueUsd": 1e9, "costUsd": 330e6}' --working
npm run -s model -- --help
\`\`\`

Fractions are 0 to 1, money is US dollars, units are in the names. Every result has a \`status\`; with any but
\`ok\` a number may be \`null\`, and none is ever \`NaN\` or infinite.`;

/** The table of all models and their examples, and of what was printed wrong, as Markdown. */
export function buildModelTable(): Promise<string> {
  const total = row(
    'All',
    '',
    String(modelList.reduce((sum, { functions }) => sum + Object.keys(functions).length, 0)),
    examples,
  );
  const rows = modelList.map(({ id, question, functions }) =>
    row(
      `[${id}](${id}.ts)`,
      question,
      Object.keys(functions)
        .map((name) => `\`${name}\``)
        .join(', '),
      examples.filter(({ model }) => model === id),
    ),
  );
  const disputed = examples.filter(({ agrees }) => agrees === false);
  const text = [
    introduction,
    '## Models and examples',
    'An example is anchored if its source prints a number to compare with.',
    [
      '| Model | Question | Functions | Examples | Anchored | Do not follow |',
      '|---|---|---|--:|--:|--:|',
      ...rows,
      total,
    ].join('\n'),
    '## Published figures that do not follow from their own inputs',
    'The models compute what follows; the tests assert that the printed figure goes on not following.',
    [
      '| Example | Printed | Follows from the inputs | Source |',
      '|---|---|---|---|',
      ...disputed.map(describeDispute),
    ].join('\n'),
  ].join('\n\n');
  return format(text, { parser: 'markdown', printWidth: 100 });
}

function row(model: string, question: string, functions: string, all: readonly Example[]): string {
  const anchored = all.filter(({ published }) => Object.keys(published).length > 0);
  const disputed = all.filter(({ agrees }) => agrees === false);
  const counts = [all, anchored, disputed].map(({ length }) => String(length));
  return `| ${[model, question, functions, ...counts].join(' | ')} |`;
}

function describeDispute({ id, published, exact, source, url, note }: Example): string {
  const printed = Object.entries(published).map(([key, value]) => describe(key, value));
  const follows = Object.keys(published).map((key) => describe(key, exact[key] ?? null));
  const from = url === '' ? source : `[${source}](${url})`;
  const cells = [`\`${id}\``, printed.join(', '), `${follows.join(', ')}. ${note}`, from];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function describe(key: string, value: Datum): string {
  return `${key} ${typeof value === 'number' ? String(Number(value.toPrecision(6))) : JSON.stringify(value)}`;
}

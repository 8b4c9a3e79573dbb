import { pcg32 } from '../models/sampling/pcg32.ts';

/** One file of a generated vault. */
export interface GeneratedNote {
  /** `subject-3/note-17.md` */
  readonly path: string;
  readonly text: string;
}

const nouns =
  'node rack switch cable fabric cluster budget margin contract queue scheduler checkpoint bandwidth latency socket accelerator cooling turbine substation warranty licence operator tenant invoice region zone replica shard kernel compiler stencil solver mesh tensor gradient batch epoch token prompt cache register lane radix plane group pod island'.split(
    ' ',
  );
const adjectives =
  'idle shared cold warm dense sparse local remote early late cheap costly steady bursty narrow wide simple layered leased owned quiet loud planned spare redundant shallow deep frozen brittle elastic'.split(
    ' ',
  );
const verbs =
  'limits feeds delays funds replaces hides reveals doubles halves follows outlives precedes explains'.split(
    ' ',
  );
const subjects = 20;

/**
 * A vault of `count` notes that look like notes: 300 to 700 words, headings, links to other notes and
 * their headings, tags, aliases, tables, mathematics, code, callouts, footnotes. The same for the same count.
 */
export function generateVault(count: number): readonly GeneratedNote[] {
  const titles = Array.from({ length: count }, (_, index) => titleOf(index));
  return titles.map((title, index) => ({
    path: `subject-${String(index % subjects)}/note-${String(index)}.md`,
    text: noteText(title, index, titles),
  }));
}

function titleOf(index: number): string {
  const adjective = adjectives[index % adjectives.length] ?? '';
  const noun = nouns[Math.floor(index / adjectives.length) % nouns.length] ?? '';
  const round = Math.floor(index / (adjectives.length * nouns.length));
  const name = `${adjective} ${noun}`;
  return (
    name.charAt(0).toUpperCase() + name.slice(1) + (round === 0 ? '' : ` ${String(round + 1)}`)
  );
}

function noteText(title: string, index: number, titles: readonly string[]): string {
  const word = pcg32(index + 1, 7);
  const random = (): number => word() / 2 ** 32;
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const sentence = (): string => {
    const link = random() < 0.12 ? `[[${pick(titles)}]]` : `the ${pick(adjectives)} ${pick(nouns)}`;
    const words = `A ${pick(adjectives)} ${pick(nouns)} ${pick(verbs)} ${link} while the ${pick(nouns)} ${pick(verbs)} every ${pick(adjectives)} ${pick(nouns)}.`;
    return random() < 0.1
      ? words.replace('every', `*${String(Math.floor(random() * 900))}*`)
      : words;
  };
  const paragraph = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, sentence).join(' ');
  const parts: string[] = [paragraph()];
  const sections = 2 + Math.floor(random() * 4);
  for (let section = 0; section < sections; section += 1) {
    parts.push(`## The ${pick(adjectives)} ${pick(nouns)} ${String(section + 1)}`, paragraph());
    const kind = Math.floor(random() * 6);
    if (kind === 0) parts.push(table(pick, random));
    if (kind === 1) {
      parts.push(
        `The cost is $C = \\frac{a_{${String(section)}}}{1 - r^{n}}$, so`,
        '$$\\sum_{i=1}^{n} x_i^2 \\le \\int_0^T f(t)\\,dt$$',
      );
    }
    if (kind === 2) {
      parts.push('```python', `def ${pick(nouns)}(n: int) -> float:`, '    return 1.5 * n', '```');
    }
    if (kind === 3) parts.push(`> [!note] ${pick(nouns)}`, `> ${sentence()}`);
    if (kind === 4) parts.push(`- ${sentence()}`, `- ${sentence()}`, `- ${sentence()}`);
    parts.push(paragraph());
  }
  if (random() < 0.3) parts.push(`${sentence()}[^1]`, `[^1]: ${sentence()}`);
  const joined = parts
    .join('\n\n')
    .replaceAll(/\n\n(?=(?:- |def | {4}return|```$|> [^[]))/gm, '\n');
  return [
    '---',
    `title: ${title}`,
    `description: What the ${title.toLowerCase()} costs, and who pays for it.`,
    `tags: [subject-${String(index % subjects)}, ${pick(nouns)}]`,
    `aliases: [N${String(index)}]`,
    'status: budding',
    `planted: 20${String(20 + (index % 6))}-0${String(1 + (index % 9))}-1${String(index % 9)}`,
    '---',
    '',
    joined,
    '',
  ].join('\n');
}

function table(pick: (from: readonly string[]) => string, random: () => number): string {
  const rows = Array.from(
    { length: 4 },
    () =>
      `| ${pick(nouns)} | ${String(Math.floor(random() * 1000))} | ${(random() * 10).toFixed(2)} |`,
  );
  return ['| Part | Count | Price |', '|---|--:|--:|', ...rows].join('\n');
}

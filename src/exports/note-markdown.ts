import type { Link } from '../garden/compiled-note.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note, ResolvedLink } from '../garden/note.ts';
import { nameLink } from '../garden/print.ts';
import { sayComponent, type Said } from './say-component.ts';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A note as Markdown that any reader understands: wikilinks and citations are links, facts, results and
 * drawings are words. All else stays as its author wrote it. `text` is the file that the note was
 * compiled from; `urlOf` makes an address of the site absolute.
 */
export function noteMarkdown(
  note: Note,
  text: string,
  garden: Garden,
  urlOf: (address: string) => string,
): string {
  const source = text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '');
  const lines = lineStarts(source);
  const at = ({ line, column }: { line: number; column: number }): number =>
    (lines[line - 1] ?? 0) + column - 1;
  const say = ({ text: words, address }: Said): string =>
    address === undefined ? words : `[${words}](${urlOf(address)})`;
  const edits: Edit[] = [
    ...note.compiled.links.flatMap((link, index) =>
      editLink(source, at(link), link, note.links[index], garden, urlOf),
    ),
    ...note.compiled.components.flatMap((use) => {
      const start = at(use);
      const end = endOfTag(source, start);
      const said = sayComponent(use, garden).map(say);
      return end === undefined || said.length === 0
        ? []
        : [{ start, end, text: said.join(use.name === 'FactTable' ? '\n\n' : ' ') }];
    }),
    ...editCitations(source, garden, urlOf),
  ];
  const body = apply(source, edits).replace(/^---\n[\s\S]*?\n---\n/, '');
  return `# ${note.title}\n\n${urlOf(note.address)}\n\n${body.trim()}\n`;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function editLink(
  source: string,
  start: number,
  link: Link,
  target: ResolvedLink | undefined,
  garden: Garden,
  urlOf: (address: string) => string,
): readonly Edit[] {
  const written = /^!?\[\[[^\]]*\]\]/.exec(source.slice(start))?.[0];
  if (written === undefined || target === undefined) return [];
  const name = nameLink(link, target, garden);
  const note = target.kind === 'note' ? garden.note(target.slug) : undefined;
  const anchor = target.kind === 'note' ? target.anchor : undefined;
  const fragment =
    anchor === undefined ? '' : `#${anchor.kind === 'passage' ? '^' : ''}${anchor.id}`;
  const text = note === undefined ? name : `[${name}](${urlOf(note.address + fragment)})`;
  return [{ start, end: start + written.length, text }];
}

/** `[@key, p. 4; @other]` outside code. */
function editCitations(
  source: string,
  garden: Garden,
  urlOf: (address: string) => string,
): readonly Edit[] {
  return [...source.matchAll(/\[(@[\w:.-]+[^\]\n]*)\]/g)].flatMap((match) => {
    const items = (match[1] ?? '').split(';').map((item) => {
      const [, key = '', rest = ''] = /^\s*@([\w:.-]+)(.*)$/.exec(item) ?? [];
      const found = garden.sourceByKey.get(key);
      return found && `[${found.label}](${urlOf(`/sources/${key}/`)})${rest}`;
    });
    if (items.some((item) => item === undefined)) return [];
    const start = match.index;
    return [{ start, end: start + match[0].length, text: `(${items.join('; ')})` }];
  });
}

/** The place after a component's tag that begins at `start`: strings and braces may hold `>`. */
function endOfTag(source: string, start: number): number | undefined {
  let quote = '';
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const letter = source[at] ?? '';
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '{') depth += 1;
    else if (letter === '}') depth -= 1;
    else if (letter === '>' && depth === 0) return at + 1;
  }
  return undefined;
}

/** Puts the edits in; of two that overlap, the one that begins first. */
function apply(source: string, edits: readonly Edit[]): string {
  let text = '';
  let done = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < done) continue;
    text += source.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return text + source.slice(done);
}

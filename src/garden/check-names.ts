import type { Note } from './note.ts';
import type { Problem } from './problem.ts';
import { reservedNames } from './reserved-names.ts';
import { foldName, slugOfPath } from './slug.ts';
import { withoutExtension } from './vault-path.ts';

interface Claim {
  readonly note: Note;
  readonly kind: 'file name' | 'title' | 'alias';
  readonly name: string;
  readonly line?: number | undefined;
}

/** Addresses and names that two notes lay claim to. Notes must come sorted by path. */
export function checkNames(notes: readonly Note[]): Problem[] {
  return [
    ...checkSlugs(notes),
    ...checkRedirects(notes),
    ...checkClaims(notes),
    ...checkFileNames(notes),
  ];
}

function checkSlugs(notes: readonly Note[]): Problem[] {
  const first = new Map<string, Note>();
  return notes.flatMap((note) => {
    const slug = slugOfPath(note.path);
    const earlier = first.get(slug);
    if (!earlier) first.set(slug, note);
    if (!earlier) return [];
    const message = `its address /notes/${slug}/ belongs to ${earlier.path}`;
    return [problem(note, 'corpus/duplicate-slug', message, 'Rename one of the two files.')];
  });
}

function checkRedirects(notes: readonly Note[]): Problem[] {
  const owners = new Map(notes.map((note) => [note.address, note]));
  return notes.flatMap((note) =>
    note.redirectFrom.flatMap((address) => {
      const line = note.compiled.frontMatter.lines?.['redirectFrom'];
      const owner = owners.get(address);
      if (isReserved(address)) {
        const message = `redirectFrom ${address}, which is an address of the site itself`;
        return [problem(note, 'corpus/reserved', message, 'Remove it.', line)];
      }
      if (!owner) owners.set(address, note);
      if (!owner) return [];
      const message = `redirectFrom ${address}, which leads to ${owner.path}`;
      return [problem(note, 'corpus/redirect', message, 'Remove it from one of the two.', line)];
    }),
  );
}

function isReserved(address: string): boolean {
  const [first = '', ...rest] = address.toLowerCase().split('/').filter(Boolean);
  return reservedNames.has(first) && (first !== 'notes' || rest.length === 0);
}

/**
 * Two files of one name: a link by that name would silently mean another note as soon as a stranger
 * adds one nearer to the root. Names that nobody links to do no harm.
 */
function checkFileNames(notes: readonly Note[]): Problem[] {
  const linked = new Set(
    notes.flatMap(({ compiled }) => compiled.links.map(({ target }) => foldName(target))),
  );
  const first = new Map<string, Note>();
  return notes.flatMap((note) => {
    const name = foldName(withoutExtension(note.path.slice(note.path.lastIndexOf('/') + 1)));
    const earlier = first.get(name);
    if (!earlier) first.set(name, note);
    if (!earlier || !linked.has(name)) return [];
    const message = `its file name is that of ${earlier.path}, which others link to`;
    return [problem(note, 'corpus/alias', message, 'Rename one of the two files.')];
  });
}

/** Titles that were written, and aliases, against all names of other notes. */
function checkClaims(notes: readonly Note[]): Problem[] {
  const claims = notes.flatMap(claimsOf);
  const byName = Map.groupBy(claims, (claim) => foldName(claim.name));
  const problems: Problem[] = [];
  for (const rivals of byName.values()) {
    for (const [index, claim] of rivals.entries()) {
      if (claim.kind === 'file name') continue;
      const rival = rivals.find(
        (other, at) => other.note !== claim.note && isFirst(other, claim, at < index),
      );
      if (!rival) continue;
      const message = `${claim.kind} "${claim.name}" is the ${rival.kind} of ${rival.note.path}`;
      const help =
        claim.kind === 'alias' ? 'Remove the alias.' : 'Tell the two apart by another title.';
      problems.push(problem(claim.note, 'corpus/alias', message, help, claim.line));
    }
  }
  return problems;
}

/** Links look at file names, then titles, then aliases. */
function isFirst(other: Claim, claim: Claim, isEarlier: boolean): boolean {
  if (other.kind === claim.kind) return isEarlier;
  return claim.kind === 'alias' || other.kind === 'file name';
}

function claimsOf(note: Note): Claim[] {
  const { path, compiled, aliases } = note;
  const segments = withoutExtension(path).split('/');
  if (segments.at(-1)?.toLowerCase() === 'index') segments.pop();
  const fileName = segments.at(-1);
  const { title, lines } = compiled.frontMatter;
  return [
    ...(fileName === undefined ? [] : [{ note, kind: 'file name' as const, name: fileName }]),
    ...(title === undefined
      ? []
      : [{ note, kind: 'title' as const, name: title, line: lines?.['title'] }]),
    ...aliases.map((name) => ({ note, kind: 'alias' as const, name, line: lines?.['aliases'] })),
  ];
}

function problem({ file }: Note, rule: string, message: string, help: string, line = 1): Problem {
  return { file, line, column: 1, severity: 'error', rule, message, help };
}

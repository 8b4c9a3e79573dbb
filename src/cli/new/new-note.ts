import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Garden } from '../../garden/garden.ts';
import { newNotePath, newNoteText } from '../../garden/new-note.ts';
import { foldName } from '../../garden/slug.ts';
import { nearestName } from '../../garden/spelling.ts';
import { tagKey } from '../../garden/tags.ts';
import type { ContentRoot } from '../../vault/content-root.ts';
import { hidesCharacters } from '../../markdown/reading/check-characters.ts';
import { CommandError } from '../command-error.ts';
import type { Ask } from './questions.ts';

/** Writes a new note that is valid at once; returns the path of its file, as problems name it. */
export async function writeNewNote(
  {
    root,
    garden,
    today,
    format,
  }: { root: ContentRoot; garden: Garden; today: string; format: 'md' | 'mdx' },
  ask: Ask,
): Promise<string> {
  const asked = await ask({
    option: 'title',
    asks: 'Title',
    fault: (answer) => titleFault(answer, garden),
  });
  const title = oneLine(asked);
  const folders = [
    ...new Set(garden.notes.flatMap(({ path }) => path.split('/').slice(0, -1)[0] ?? [])),
  ];
  const folder = await ask({
    option: 'folder',
    asks: `Folder, such as ${folders.join(', ')}`,
    otherwise: '',
    fault: (answer) =>
      /^(?:[a-z\d][a-z\d_-]*(?:\/|$))*$/.test(answer)
        ? undefined
        : 'use small letters, digits and -',
  });
  const description = await ask({
    option: 'description',
    asks: 'What it claims, in one sentence',
    otherwise: '',
    fault: (answer) => (answer.length > 160 ? 'say it in 160 characters' : undefined),
  });
  const tags = await ask({
    option: 'tags',
    asks: 'Tags, with commas between',
    otherwise: '',
    fault: (answer) =>
      splitList(answer)
        .map((tag) => unknownTag(tag, garden))
        .find(Boolean),
  });
  const authors = await ask({
    option: 'authors',
    asks: 'Your GitHub name',
    otherwise: '',
    fault: (answer) =>
      splitNames(answer).every((one) => /^[a-z\d](?:-?[a-z\d]){0,38}$/i.test(one))
        ? undefined
        : 'a GitHub name has letters, digits and single hyphens; put commas between names',
  });
  const path = newNotePath(title, folder.replace(/\/$/, ''), format);
  const file = join(root.notes, path);
  if (existsSync(file)) {
    throw new CommandError(
      `${root.notesPrefix}${path} is there already.`,
      'Choose another title or folder.',
    );
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    newNoteText({
      title,
      description,
      tags: splitList(tags),
      authors: splitNames(authors),
      planted: today,
      format,
    }),
  );
  return root.notesPrefix + path;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function titleFault(answer: string, { notes }: Garden): string | undefined {
  const title = oneLine(answer);
  if (title === '') return 'an answer is needed';
  if (hidesCharacters(title)) return 'it holds a character that cannot be seen; type it again';
  if (title.length > 200) return 'say it in 200 characters';
  const name = foldName(title);
  const owner = notes.find((note) =>
    [note.title, ...note.aliases].some((one) => foldName(one) === name),
  );
  return owner === undefined ? undefined : `${owner.file} has that name already`;
}

function unknownTag(tag: string, { tags }: Garden): string | undefined {
  const defined = tags.filter((one) => one.defined).map(({ key }) => key);
  if (defined.length === 0 || defined.includes(tagKey(tag))) return undefined;
  const meant = nearestName(tag, defined);
  return meant === undefined
    ? `no tag ${tag}; there are ${defined.join(', ')}`
    : `no tag ${tag}; did you mean ${meant}?`;
}

/** A name with a blank is one wrong name, not two. */
function splitNames(answer: string): string[] {
  return answer
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
}

function splitList(answer: string): string[] {
  return answer.split(/[\s,]+/).filter(Boolean);
}

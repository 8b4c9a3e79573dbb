import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figureOf } from '../exports/note-figure.ts';
import { drawShareCard, type Letterforms } from '../exports/share-card.ts';
import type { Garden } from '../garden/garden.ts';
import type { Note } from '../garden/note.ts';
import { subjectOf } from '../garden/subjects.ts';
import { site } from '../site.ts';
import { readLetterforms } from '../vault/letterforms.ts';
import { rasterise } from '../vault/rasterise.ts';
import { contentRoot } from './content-root.ts';

const fontFile = 'src/styles/newsreader/newsreader.woff2';
const cacheFolder = 'node_modules/.cache/share';
let letters: Letterforms | undefined;

/** A foreign vault is built without: a picture takes as long as ten pages. */
export const hasShareImages = contentRoot.isOwn;

/** The picture of a note for those who see its address somewhere else, as a PNG. */
export function makeShareImage(note: Note, garden: Garden): Promise<Uint8Array<ArrayBuffer>> {
  letters ??= readLetterforms(readFileSync(join(process.cwd(), fontFile)));
  const card = drawShareCard(
    {
      title: note.title,
      subject: subjectOf(note, garden)?.title ?? '',
      description: note.description,
      site: site.title,
      figure: figureOf(note, garden),
    },
    letters,
  );
  return rasterise(card, join(process.cwd(), cacheFolder));
}

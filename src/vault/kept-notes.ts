import { type CompiledNote, isCompiledNote } from '../garden/compiled-note.ts';
import type { KeptTexts } from './kept-texts.ts';

/** The note that was compiled from this text before, or what `make` makes of it now. */
export function keepNote(kept: KeptTexts, text: string, make: () => CompiledNote): CompiledNote {
  const known = readNote(kept.read(text));
  if (known !== undefined) return known;
  const note = make();
  kept.write(text, JSON.stringify(note));
  return note;
}

function readNote(text: string | undefined): CompiledNote | undefined {
  if (text === undefined) return undefined;
  try {
    const kept: unknown = JSON.parse(text);
    return isCompiledNote(kept) ? kept : undefined;
  } catch {
    // Cut short.
    return undefined;
  }
}

import { create, type Path } from 'fontkitten';

/** The letters of a font file as outlines; a letter that it has not is written as its base, or left out. */
export function readLetterforms(file: Uint8Array): {
  readonly widthOf: (text: string) => number;
  readonly outline: (text: string, size: number, x: number, y: number) => string;
} {
  const font = create(Buffer.from(file));
  if (font.isCollection) throw new TypeError('A collection of fonts has no letters of its own.');
  const glyphs = new Map<string, { readonly path: Path; readonly advance: number } | undefined>();
  const read = (letter: string) => {
    const forms = [letter, ...Array.from(letter.normalize('NFKD'))];
    const form = forms.find((one) => font.hasGlyphForCodePoint(one.codePointAt(0) ?? 0));
    const glyph = form === undefined ? undefined : font.glyphForCodePoint(form.codePointAt(0) ?? 0);
    return glyph && { path: glyph.path, advance: glyph.advanceWidth / font.unitsPerEm };
  };
  const glyphsOf = (text: string) =>
    Array.from(text).flatMap((letter) => {
      if (!glyphs.has(letter)) glyphs.set(letter, read(letter));
      return glyphs.get(letter) ?? [];
    });
  return {
    widthOf: (text) => glyphsOf(text).reduce((sum, { advance }) => sum + advance, 0),
    outline: (text, size, x, y) => {
      const scale = size / font.unitsPerEm;
      let at = x;
      return glyphsOf(text)
        .map(({ path, advance }) => {
          const drawn = path.transform(scale, 0, 0, -scale, at, y).toSVG();
          at += advance * size;
          return drawn;
        })
        .join('');
    },
  };
}

/**
 * What in a note is neither its author's words nor to be read as such: front matter but for title and
 * description, code, formulas, tags, components, addresses, keys, footnote names, comments.
 */
const notProse: readonly RegExp[] = [
  /^---[ \t]*\n[^]*?\n---[ \t]*(?:\n|$)/g,
  /^ {0,3}(`{3,}|~{3,})[^]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![^]))/gm,
  /(`+)(?!`)[^]*?[^`]\1(?!`)/g,
  /\{\/\*[^]*?\*\/\}|%%[^]*?%%|<!--[^]*?-->/g,
  /^[ \t]*\$\$[^]*?\$\$|\$(?!\s)[^$\n]*[^\s$]\$(?!\d)/gm,
  /<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/g,
  /!?\[\[[^\]\n]*\]\]/g,
  /\[(?:@|\^)[^\]\n]*\]/g,
  /\]\([^()\s]*(?:\([^()\s]*\))?(?:\s+"[^"\n]*")?\)|\]\[[^\]\n]*\]|^\[[^\]\n]*\]:.*$/gm,
  /\b(?:https?:\/\/|www\.)\S+|\b[\w.+-]+@[\w-]+\.[\w.-]+/g,
  /(?<![\w&])#[\p{L}][\p{L}\p{N}/_-]*/gu,
  /&(?:#x?[\dA-F]+|\w+);/gi,
  /^> ?\[![a-z-]+\]/gim,
];

/** The text of a note with everything but its prose blanked, so that every place stays where it is. */
export function blankAllButProse(source: string): string {
  const head = /^---[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/.exec(source)?.[0] ?? '';
  const kept = [...head.matchAll(/^(?:title|description):[ \t]*(.*)$/gm)].map(
    ({ index, 0: line }) => ({
      start: index + line.indexOf(':') + 1,
      end: index + line.length,
    }),
  );
  let text = source;
  for (const pattern of notProse) text = text.replace(pattern, blank);
  for (const { start, end } of kept) {
    text = text.slice(0, start) + source.slice(start, end) + text.slice(end);
  }
  return text;
}

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

export interface Word {
  readonly word: string;
  readonly line: number;
  readonly column: number;
}

const oftenRepeated =
  /(?<![\p{L}\p{M}\p{N}'’-])(the|an?|of|to|is|are|was|in|and|or|for|with|at|by|from|on|as|it|be|we|this)(\s+)\1(?![\p{L}\p{M}\p{N}'’-])/giu;

/** Little words of English that stand twice in a row, each where it stands the second time. */
export function repeatedWordsOf(source: string): readonly Word[] {
  return [...blankAllButProse(source).matchAll(oftenRepeated)].flatMap((found): Word[] => {
    const [all, word = '', gap = ''] = found;
    const second = found.index + word.length + gap.length;
    // What was blanked between them was a fact, a link or a formula; an empty line begins another paragraph.
    const isGap = source.slice(found.index + word.length, second) === gap;
    if (!isGap || /\n\s*\n/.test(gap) || all.includes('\t')) return [];
    const lines = source.slice(0, second).split('\n');
    return [{ word, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }];
  });
}

/** Each word of the prose once, where it first stands. */
export function wordsOf(source: string): readonly Word[] {
  const words = new Map<string, Word>();
  blankAllButProse(source)
    .split('\n')
    .forEach((text, index) => {
      for (const match of text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]*/gu)) {
        const [word] = match;
        if (!words.has(word)) words.set(word, { word, line: index + 1, column: match.index + 1 });
      }
    });
  return [...words.values()];
}

/** A slip in a line of YAML, in words that its parser does not have. */
export interface YamlSlip {
  readonly offset: number;
  readonly message: string;
  readonly help: string;
}

interface Slip {
  /** Meets one line; its first group, if it has one, is what stands before the slip. */
  readonly pattern: RegExp;
  readonly message: string;
  readonly help: string;
}

const slips: readonly Slip[] = [
  {
    pattern: /^()(?:<{7}|\|{7}|={7}|>{7})(?: |$)/,
    message: 'git left a conflict here',
    help: 'Keep one of the two versions, and remove the lines of <<<<<<<, ======= and >>>>>>>.',
  },
  {
    pattern: /^([ \t]*(?:- +)?[\w-]+:?[ \t]*)\u00A0/,
    message: 'a no-break space (U+00A0) stands where YAML needs a blank',
    help: 'Type an ordinary blank there.',
  },
  {
    pattern: /^([ \t]*(?:- +)?[\w-]+:)(?=[^\s:/])/,
    message: 'no blank follows the colon',
    help: 'Write name: value, with a blank.',
  },
  {
    pattern: /^([^"'#[]*\[(?:[^\]"']*?[\s,])??)#/,
    message: '# begins a comment, which hides the rest of this line',
    help: 'Leave # out of the list: [one, two].',
  },
  {
    pattern: /^([^"'#]*: +"(?:[^"\\]|\\.)*" *)[^\s#,\]}]/,
    message: 'text goes on behind the quote that ends it',
    help: 'Put all of it between double quotes, and write \\" for those within.',
  },
  {
    pattern: /^([^"'#]*: +'(?:[^']|'')*' *)[^\s#,\]}]/,
    message: 'text goes on behind the quote that ends it',
    help: "Put all of it between double quotes, or write '' for an apostrophe between single ones.",
  },
];

/** What was slipped in a text that is no YAML, at most one in each line. */
export function findYamlSlips(text: string): readonly YamlSlip[] {
  let start = 0;
  return text.split('\n').flatMap((line): YamlSlip[] => {
    const offset = start;
    start += line.length + 1;
    for (const { pattern, message, help } of slips) {
      const found = pattern.exec(line);
      if (found !== null) return [{ offset: offset + (found[1]?.length ?? 0), message, help }];
    }
    return [];
  });
}

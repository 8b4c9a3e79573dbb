import type { VFileMessage } from 'vfile-message';

/** What stopped the parser, in the words of somebody who writes. */
export interface ParseMistake {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
  /** Where in the text the `<`, `{` or word stands that was taken for the beginning of something. */
  readonly offset: number;
  /** Where the tag around it begins, if it is part of one. */
  readonly tag?: number;
}

/** MDX's own messages in words that name the remedy. `text` is what was parsed. */
export function explainParseError(error: VFileMessage, text: string): ParseMistake {
  const reason = error.reason.replace(/\s+/g, ' ');
  const at = offsetOf(text, error.line ?? 1, error.column ?? 1);
  if (error.source?.includes('mdxjs-esm') === true) return explainImport(text, at);
  if (error.source?.includes('mdx-expression') === true || /expression|acorn/i.test(reason)) {
    return explainBrace(text, at);
  }
  return explainTag(reason, text, at);
}

function explainImport(text: string, at: number): ParseMistake {
  const starts = [...text.slice(0, at + 1).matchAll(/^(?:import|export)\b/gm)];
  return {
    rule: 'mdx/esm',
    message: 'this line is read as a JavaScript import or export',
    help: 'Remove it: components need no import. A sentence begins with another word.',
    offset: starts.at(-1)?.index ?? at,
  };
}

function explainBrace(text: string, at: number): ParseMistake {
  const offset = Math.max(0, text.lastIndexOf('{', at));
  const shown = snippet(text, offset);
  // `x<y and {a}`: what begins here is a tag, and the brace only stands where its end should.
  const tag = text.lastIndexOf('<', offset);
  if (/^<[A-Za-z][^<>"'=]*\{$/.test(text.slice(Math.max(tag, offset - 200), offset + 1))) {
    return explainTag('', text, tag);
  }
  const isAttribute = /=\s*$/.test(text.slice(0, offset));
  return {
    rule: isAttribute ? 'mdx/attribute-expression' : 'mdx/expression',
    message: `${shown} begins an expression here, and it cannot be read`,
    help: isAttribute
      ? 'Check that its quotes, brackets and commas come in pairs and that } ends it.'
      : `For a brace in the text write \\{ (here: \\${shown}).`,
    offset,
    ...(isAttribute ? { tag: Math.max(0, text.lastIndexOf('<', offset)) } : {}),
  };
}

function explainTag(reason: string, text: string, at: number): ParseMistake {
  const named = /(?:for|tag) `(<\/?[^`]*>)`(?: \((\d+):(\d+))?/.exec(reason);
  const [, tag = '', line, column] = named ?? [];
  const offset =
    line === undefined
      ? Math.max(0, text.lastIndexOf('<', at))
      : offsetOf(text, Number(line), Number(column));
  const shown = snippet(text, offset);
  const rule = 'mdx/parse';
  if (/^<https?:|^<mailto:/.test(shown)) {
    const message = `${shown} is not read as a link in .mdx`;
    return {
      rule,
      message,
      help: 'Write [words](address), or the address alone.',
      offset,
    };
  }
  if (shown.startsWith('<!')) {
    const message = 'a comment of HTML has no place in .mdx';
    return { rule, message, help: 'Write {/* a comment */}.', offset };
  }
  if (/attribute value/.test(reason)) {
    const message = `an attribute in ${shown} has a value without quotes`;
    return {
      rule,
      message,
      help: 'Write name="value", or name={5} for a number.',
      offset,
    };
  }
  if (/^<(?:br|wbr|hr|img)\b/i.test(shown) && /closing tag for/.test(reason)) {
    const name = /[a-z]+/i.exec(shown)?.[0].toLowerCase() ?? '';
    const help = voidRemedies.get(name) ?? `Write <${name} />, with a slash.`;
    return { rule, message: `${shown} is not closed`, help, offset };
  }
  if (/closing slash|Unexpected closing tag/.test(reason)) {
    const message = `${shown} ends what was not begun here`;
    const help = 'Remove it, or put the tag that it ends before it, in the same paragraph or list.';
    return { rule, message, help, offset };
  }
  if (/closing tag/.test(reason)) {
    const name = /[A-Za-z][\w.:-]*/.exec(tag)?.[0] ?? '';
    return {
      rule,
      message: `<${name}> is not closed where it began`,
      help: `Write </${name}> in the same paragraph or list, or <${name} /> if it has no content. Between paragraphs each tag has a line of its own, with empty lines around the text.`,
      offset,
    };
  }
  return {
    rule,
    message: `${shown} starts a component here`,
    help: `For a less-than sign write &lt; (here: &lt;${shown.slice(1)}).`,
    offset,
  };
}

/** What Markdown has for elements that take no content. */
const voidRemedies: ReadonlyMap<string, string> = new Map([
  ['img', 'Write ![what it shows](./file.png), with the file beside the note.'],
  ['hr', 'Write --- with an empty line before and after it.'],
]);

/** The next word or two, as they were typed. */
function snippet(text: string, offset: number): string {
  const line = text.slice(offset, offset + 60).split('\n')[0] ?? '';
  return (/^\S+(?:[ \t]%)?/.exec(line)?.[0] ?? '').slice(0, 40);
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) {
    const end = text.indexOf('\n', start);
    if (end < 0) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
}

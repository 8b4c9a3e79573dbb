import type { VFileMessage } from 'vfile-message';

/** MDX's own messages in words that name the remedy. */
export function explainParseError(error: VFileMessage): {
  rule: string;
  message: string;
  help: string;
} {
  const reason = error.reason.replace(/\s+/g, ' ');
  if (error.source?.includes('mdxjs-esm') === true) {
    return {
      rule: 'mdx/esm',
      message: 'this line is read as a JavaScript import or export',
      help: 'Remove it; to begin a sentence with the word, put it between * or rephrase.',
    };
  }
  if (error.source?.includes('mdx-expression') === true || /expression|acorn/i.test(reason)) {
    return {
      rule: 'mdx/expression',
      message: 'a { begins an expression here, and it cannot be read',
      help: 'For a brace in the text, write \\{.',
    };
  }
  if (/before name|in name|after name/.test(reason)) {
    return {
      rule: 'mdx/parse',
      message: 'a < begins a component here',
      help: 'For a less-than sign, write &lt; (in a comparison: &lt;5 %). An address goes in [text](address).',
    };
  }
  return {
    rule: 'mdx/parse',
    message: reason,
    help: 'Close each tag, on a line of its own or in the same paragraph; write &lt; for a less-than sign.',
  };
}

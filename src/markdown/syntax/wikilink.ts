import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Construct, Extension, State } from 'micromark-util-types';
import type { Wikilink } from '../nodes.ts';

/**
 * Tokens of `[[target]]` and `![[target]]`: one line, no brackets inside, not empty.
 * Stands before the link syntax of Markdown, so that `[[a]](b)` is a wikilink and then text.
 */
export function wikilinkSyntax(): Extension {
  const construct: Construct = {
    name: 'wikilink',
    tokenize(effects, ok, nok) {
      let size = 0;
      return start;

      function start(code: number | null): State | undefined {
        effects.enter('wikilink');
        if (code !== codes.exclamationMark) return open(code);
        effects.consume(code);
        return open;
      }
      function open(code: number | null): State | undefined {
        if (code !== codes.leftSquareBracket) return nok(code);
        effects.consume(code);
        return openSecond;
      }
      function openSecond(code: number | null): State | undefined {
        if (code !== codes.leftSquareBracket) return nok(code);
        effects.consume(code);
        return inside;
      }
      function inside(code: number | null): State | undefined {
        if (code === null || markdownLineEnding(code) || code === codes.leftSquareBracket) {
          return nok(code);
        }
        if (code === codes.rightSquareBracket) {
          effects.consume(code);
          return close;
        }
        size += 1;
        effects.consume(code);
        return inside;
      }
      function close(code: number | null): State | undefined {
        if (code !== codes.rightSquareBracket || size === 0) return nok(code);
        effects.consume(code);
        effects.exit('wikilink');
        return ok;
      }
    },
  };
  return { text: { [codes.exclamationMark]: construct, [codes.leftSquareBracket]: construct } };
}

/** Nodes for {@link wikilinkSyntax}. */
export function wikilinkFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      wikilink(token) {
        this.enter(parseWikilink(this.sliceSerialize(token)), token);
      },
    },
    exit: {
      wikilink(token) {
        this.exit(token);
      },
    },
  };
}

/**
 * `![[a#b|c]]` → its target, fragment and label. In a table the bar is written `\|`, and both forms
 * mean the same everywhere. Of a chain of headings (`a#b#c`) the last counts.
 */
export function parseWikilink(source: string): Wikilink {
  const embed = source.startsWith('!');
  const inner = source.slice(embed ? 3 : 2, -2);
  const bar = inner.search(/\\?\|/);
  const address = bar < 0 ? inner : inner.slice(0, bar);
  const label =
    bar < 0
      ? ''
      : inner
          .slice(bar)
          .replace(/^\\?\|/, '')
          .replaceAll('\\|', '|')
          .trim();
  const hash = address.indexOf('#');
  const target = (hash < 0 ? address : address.slice(0, hash)).trim();
  const fragment = hash < 0 ? '' : address.slice(address.lastIndexOf('#') + 1).trim();
  return {
    type: 'wikilink',
    embed,
    target,
    ...(fragment === '' ? {} : { fragment }),
    ...(label === '' ? {} : { label }),
  };
}

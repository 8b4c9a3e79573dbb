import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import {
  asciiDigit,
  markdownLineEndingOrSpace,
  unicodePunctuation,
  unicodeWhitespace,
} from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import { readTagName } from '../tag-name.ts';
import type { Construct, Extension, State } from 'micromark-util-types';

/**
 * Tokens of `#tag/child` in text, as Obsidian has them: after white space or an opening bracket;
 * letters of any script, digits, `-`, `_`, `/`; not digits alone, so that `#42` stays text.
 */
export function hashtagSyntax(): Extension {
  const construct: Construct = {
    name: 'hashtag',
    previous: (code) =>
      code === null || markdownLineEndingOrSpace(code) || code === codes.leftParenthesis,
    tokenize(effects, ok, nok) {
      let named = false;
      return start;

      function start(code: number | null): State | undefined {
        effects.enter('hashtag');
        effects.consume(code);
        return inside;
      }
      function inside(code: number | null): State | undefined {
        if (isTagCharacter(code)) {
          named ||= !asciiDigit(code) && code !== codes.slash;
          effects.consume(code);
          return inside;
        }
        if (!named) return nok(code);
        effects.exit('hashtag');
        return ok(code);
      }
    },
  };
  return { text: { [codes.numberSign]: construct } };
}

function isTagCharacter(code: number | null): boolean {
  if (code === null || code < 0) return false;
  if (code === codes.slash || code === codes.dash || code === codes.underscore) return true;
  return !unicodeWhitespace(code) && !unicodePunctuation(code);
}

/** Nodes for {@link hashtagSyntax}; the value is the tag without `#` and without empty parts. */
export function hashtagFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      hashtag(token) {
        const written = this.sliceSerialize(token);
        const value = readTagName(written) ?? written.slice(1);
        this.enter({ type: 'hashtag', value }, token);
      },
    },
    exit: {
      hashtag(token) {
        this.exit(token);
      },
    },
  };
}

import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { asciiAlphanumeric, markdownLineEnding } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Construct, Extension, State } from 'micromark-util-types';
import type { CitationItem } from '../../garden/compiled-note.ts';

/** Tokens of `[@key]`, `[@key, p. 4]`, `[@a; @b]` (Pandoc's form); `[@name](address)` stays a link. */
export function citationSyntax(): Extension {
  const construct: Construct = {
    name: 'citation',
    tokenize(effects, ok, nok) {
      return start;

      function start(code: number | null): State | undefined {
        effects.enter('citation');
        effects.consume(code);
        return at;
      }
      function at(code: number | null): State | undefined {
        if (code !== codes.atSign) return nok(code);
        effects.consume(code);
        return first;
      }
      function first(code: number | null): State | undefined {
        return asciiAlphanumeric(code) ? inside(code) : nok(code);
      }
      function inside(code: number | null): State | undefined {
        if (code === null || markdownLineEnding(code) || code === codes.leftSquareBracket) {
          return nok(code);
        }
        effects.consume(code);
        if (code !== codes.rightSquareBracket) return inside;
        effects.exit('citation');
        return after;
      }
      function after(code: number | null): State | undefined {
        return code === codes.leftParenthesis ? nok(code) : ok(code);
      }
    },
  };
  return { text: { [codes.leftSquareBracket]: construct } };
}

/** Nodes for {@link citationSyntax}. */
export function citationFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      citation(token) {
        this.enter({ type: 'citation', items: parseCitation(this.sliceSerialize(token)) }, token);
      },
    },
    exit: {
      citation(token) {
        this.exit(token);
      },
    },
  };
}

/** `[@a, p. 4; @b]` → `[{key: 'a', locator: 'p. 4'}, {key: 'b'}]`. */
export function parseCitation(source: string): CitationItem[] {
  return source
    .slice(1, -1)
    .split(';')
    .map((item) => {
      const text = item.trim().replace(/^@\s*/, '');
      const comma = text.indexOf(',');
      if (comma < 0) return { key: text };
      return { key: text.slice(0, comma).trim(), locator: text.slice(comma + 1).trim() };
    })
    .filter((item) => item.key !== '');
}

import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { asciiAlphanumeric, asciiDigit, markdownLineEndingOrSpace } from 'micromark-util-character';
import { codes } from 'micromark-util-symbol';
import type { Construct, Extension, State } from 'micromark-util-types';

/**
 * Tokens of `$x^2$`, by Pandoc's rule: no space just inside the dollars, no digit after the second.
 * So `$5 to $10` stays money; so does `$40 per hour in A$`, which opens with a digit and goes on in
 * words. Display mathematics in `$$` is remark-math's.
 */
export function dollarMathSyntax(): Extension {
  const construct: Construct = {
    name: 'dollarMath',
    previous: (code) => code !== codes.dollarSign && !asciiAlphanumeric(code),
    tokenize(effects, ok, nok) {
      let content = '';
      return start;

      function start(code: number | null): State | undefined {
        effects.enter('dollarMath');
        effects.consume(code);
        return first;
      }
      function first(code: number | null): State | undefined {
        return code === codes.dollarSign || markdownLineEndingOrSpace(code)
          ? nok(code)
          : inside(code);
      }
      function inside(code: number | null): State | undefined {
        if (code === null || isLineEnding(code)) return nok(code);
        if (code === codes.dollarSign) return close(code);
        content += code < 0 ? ' ' : String.fromCodePoint(code);
        effects.consume(code);
        return code === codes.backslash ? escaped : inside;
      }
      function escaped(code: number | null): State | undefined {
        if (code === null || isLineEnding(code)) return nok(code);
        content += code < 0 ? ' ' : String.fromCodePoint(code);
        effects.consume(code);
        return inside;
      }
      function close(code: number): State | undefined {
        if (/\s$/.test(content) || readsAsMoney(content)) return nok(code);
        effects.consume(code);
        effects.exit('dollarMath');
        return after;
      }
      function after(code: number | null): State | undefined {
        return asciiDigit(code) || code === codes.dollarSign ? nok(code) : ok(code);
      }
    },
  };
  return { text: { [codes.dollarSign]: construct } };
}

function isLineEnding(code: number): boolean {
  return code < codes.horizontalTab;
}

function readsAsMoney(content: string): boolean {
  return /^\d/.test(content) && !content.includes('\\') && /(?:^|[^a-z])[a-z]{2}/i.test(content);
}

/** Nodes for {@link dollarMathSyntax}: the `inlineMath` of mdast-util-math. */
export function dollarMathFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      dollarMath(token) {
        const value = this.sliceSerialize(token).slice(1, -1);
        this.enter({ type: 'inlineMath', value }, token);
      },
    },
    exit: {
      dollarMath(token) {
        this.exit(token);
      },
    },
  };
}

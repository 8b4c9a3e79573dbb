import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import { codes, types } from 'micromark-util-symbol';
import type { Construct, Effects, Extension, State, Token } from 'micromark-util-types';

/**
 * Tokens of `%%left out%%`, within a paragraph or from a line that begins with `%%` to one that ends
 * so. What is left out is not parsed at all. Each line is a token of its own: the parser joins lines
 * by their tokens, and would never end at a line without one.
 */
export function commentSyntax(): Extension {
  return {
    flow: { [codes.percentSign]: commentBlock },
    text: { [codes.percentSign]: commentText },
  };
}

const commentText: Construct = {
  name: 'comment',
  tokenize(effects, ok, nok) {
    return openComment(effects, lineStart, nok);

    function lineStart(code: number | null): State | undefined {
      if (code === null) return nok(code);
      if (markdownLineEnding(code)) return consumeLineEnding(effects, lineStart)(code);
      effects.enter('commentText');
      return inside(code);
    }
    function inside(code: number | null): State | undefined {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('commentText');
        return lineStart(code);
      }
      effects.consume(code);
      return code === codes.percentSign ? close : inside;
    }
    function close(code: number | null): State | undefined {
      if (code !== codes.percentSign) return inside(code);
      effects.consume(code);
      effects.exit('commentText');
      effects.exit('comment');
      return ok;
    }
  },
};

const commentBlock: Construct = {
  name: 'comment',
  concrete: true,
  tokenize(effects, ok, nok) {
    const { interrupt = false } = this;
    let run = 0;
    let isClosing = false;
    return openComment(effects, firstLine, nok);

    /** A pair within the first line is a comment in text. */
    function firstLine(code: number | null): State | undefined {
      if (code === null || markdownLineEnding(code)) {
        return interrupt ? done(code) : atLineEnd(code);
      }
      run = code === codes.percentSign ? run + 1 : 0;
      if (run === 2) return nok(code);
      effects.consume(code);
      return firstLine;
    }
    function atLineEnd(code: number | null): State | undefined {
      if (code === null || isClosing) return done(code);
      run = 0;
      return effects.attempt(nextLine, lineStart, done)(code);
    }
    function lineStart(code: number | null): State | undefined {
      if (code === null || markdownLineEnding(code)) return atLineEnd(code);
      effects.enter('commentText');
      return laterLine(code);
    }
    function laterLine(code: number | null): State | undefined {
      if (code === null || markdownLineEnding(code)) {
        effects.exit('commentText');
        return atLineEnd(code);
      }
      run = code === codes.percentSign ? run + 1 : 0;
      isClosing = run >= 2 || (isClosing && markdownSpace(code));
      effects.consume(code);
      return laterLine;
    }
    function done(code: number | null): State | undefined {
      effects.exit('comment');
      return ok(code);
    }
  },
};

/** The end of a line, if the next one is in the same quotation or list item. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const isLazy = (): boolean => this.parser.lazy[this.now().line] === true;
    return consumeLineEnding(effects, (code) => (isLazy() ? nok(code) : ok(code)));
  },
};

function openComment(effects: Effects, inside: State, nok: State): State {
  return (code) => {
    effects.enter('comment');
    effects.consume(code);
    return (second) => {
      if (second !== codes.percentSign) return nok(second);
      effects.consume(second);
      return inside;
    };
  };
}

function consumeLineEnding(effects: Effects, next: State): State {
  return (code) => {
    effects.enter(types.lineEnding);
    effects.consume(code);
    effects.exit(types.lineEnding);
    return next;
  };
}

/** Nodes for {@link commentSyntax}: whether it ends, and nothing of what it says. */
export function commentFromMarkdown(): FromMarkdownExtension {
  return {
    enter: {
      comment(this: CompileContext, token: Token) {
        const isClosed = /^%%[\s\S]*%%\s*$/.test(this.sliceSerialize(token));
        this.enter({ type: 'comment', isClosed }, token);
      },
    },
    exit: {
      comment(token) {
        this.exit(token);
      },
    },
  };
}

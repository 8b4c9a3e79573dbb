import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';
import { asciiAlphanumeric } from 'micromark-util-character';
import { classifyCharacter } from 'micromark-util-classify-character';
import { resolveAll } from 'micromark-util-resolve-all';
import { codes } from 'micromark-util-symbol';
import type {
  Construct,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';

/**
 * Tokens of `==marked==`: two equals signs, no more, next to the marked text; what is between may hold
 * emphasis, links and code. Next to an ASCII letter or digit on the outer side they mark nothing, so
 * that `x==1 and y==2` stays as it is.
 */
export function markSyntax(): Extension {
  const construct: Construct = {
    name: 'mark',
    resolveAll: pairMarks,
    tokenize(effects, ok, nok) {
      const before = this.previous;
      const isEscaped = this.events.at(-1)?.[1].type === 'characterEscape';
      return start;

      function start(code: number | null): State | undefined {
        if (before === codes.equalsTo && !isEscaped) return nok(code);
        effects.enter('markEdge');
        effects.consume(code);
        return second;
      }
      function second(code: number | null): State | undefined {
        if (code !== codes.equalsTo) return nok(code);
        effects.consume(code);
        return after;
      }
      function after(code: number | null): State | undefined {
        if (code === codes.equalsTo) return nok(code);
        const edge = effects.exit('markEdge');
        const left = classifyCharacter(before);
        const right = classifyCharacter(code);
        edge._open = !asciiAlphanumeric(before) && (!right || (right === 2 && Boolean(left)));
        edge._close = !asciiAlphanumeric(code) && (!left || (left === 2 && Boolean(right)));
        return ok(code);
      }
    },
  };
  return {
    text: { [codes.equalsTo]: construct },
    insideSpan: { null: [construct] },
    attentionMarkers: { null: [codes.equalsTo] },
  };
}

/** Each closing edge takes the nearest open one before it; edges without a partner become text. */
function pairMarks(events: Event[], context: TokenizeContext): Event[] {
  const open: number[] = [];
  for (let index = 0; index < events.length; index += 1) {
    const [phase, token] = events[index] ?? [];
    if (phase !== 'enter' || token?.type !== 'markEdge') continue;
    const opener = token._close === true ? open.pop() : undefined;
    if (opener === undefined) {
      if (token._open === true) open.push(index);
      continue;
    }
    const first = events[opener]?.[1];
    if (first === undefined) continue;
    const inside = events.slice(opener + 2, index);
    const spans = context.parser.constructs.insideSpan.null ?? [];
    const span = wrap(first, token, resolveAll(spans, inside, context), context);
    events.splice(opener, index + 2 - opener, ...span);
    index = opener + span.length - 1;
  }
  for (const [, token] of events) if (token.type === 'markEdge') token.type = 'data';
  return events;
}

function wrap(first: Token, last: Token, inside: Event[], context: TokenizeContext): Event[] {
  const mark: Token = { type: 'mark', start: { ...first.start }, end: { ...last.end } };
  const text: Token = { type: 'markText', start: { ...first.end }, end: { ...last.start } };
  first.type = 'markSequence';
  last.type = 'markSequence';
  return [
    ['enter', mark, context],
    ['enter', first, context],
    ['exit', first, context],
    ['enter', text, context],
    ...inside,
    ['exit', text, context],
    ['enter', last, context],
    ['exit', last, context],
    ['exit', mark, context],
  ];
}

/** Nodes for {@link markSyntax}. */
export function markFromMarkdown(): FromMarkdownExtension {
  return {
    canContainEols: ['mark'],
    enter: {
      mark(token) {
        this.enter({ type: 'mark', children: [] }, token);
      },
    },
    exit: {
      mark(token) {
        this.exit(token);
      },
    },
  };
}

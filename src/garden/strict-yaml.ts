import {
  Composer,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
} from 'yaml';
import type { CST, Document, YAMLError } from 'yaml';
import { compareProblems } from './problem.ts';
import type { Place, Problem } from './problem.ts';
import { findYamlSlips } from './yaml-slips.ts';

export type YamlPath = readonly (string | number)[];

/** What a YAML text says, and where it says it; or every reason why it is refused. */
export type YamlRead =
  | {
      readonly ok: true;
      /** Null when the text is empty. */
      readonly value: unknown;
      /** Where the key or item at the path stands; for what is missing, where its parent stands. */
      readonly place: (path: YamlPath) => Place;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface YamlOptions {
  /** The line of the file on which the text begins; 1 when not given. */
  readonly firstLine?: number;
  /** First part of the rules' names: `fm` for front matter when not given. */
  readonly family?: string;
}

const maxDepth = 20;
/** Fields that come again in one text, of which each is said. */
const mostRepeated = 2;
const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads one document of plain YAML 1.2 (core schema). Anchors, aliases, tags, merge keys, repeated
 * keys, keys that are not plain text, and deep nesting are refused: what a reader sees is what it says.
 * Never throws; reports every problem with its place.
 */
export function readYaml(text: string, file: string, options: YamlOptions = {}): YamlRead {
  const { firstLine = 1, family = 'fm' } = options;
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  const problems: Problem[] = [];
  const refuse = (offset: number, refusal: Refusal): void => {
    const { rule, message, help } = refusal;
    problems.push({
      ...placeAt(offset),
      severity: 'error',
      rule: `${family}/${rule}`,
      message,
      help,
    });
  };
  const done = (): YamlRead => ({ ok: false, problems: problems.toSorted(compareProblems) });

  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const tooDeep = findTooDeep(tokens);
  if (tooDeep !== undefined) {
    refuse(tooDeep, {
      rule: 'depth',
      message: `nested more than ${String(maxDepth)} levels deep`,
      help: 'Flatten this value.',
    });
    return done();
  }

  for (const token of tokens) {
    if (token.type !== 'directive') continue;
    refuse(token.offset, {
      rule: 'yaml',
      message: `directive ${token.source}`,
      help: 'Remove this line.',
    });
  }
  const documents = composeAll(tokens);
  const slips = documents.some(({ errors }) => errors.length > 0) ? findYamlSlips(text) : [];
  for (const { offset, ...words } of slips) refuse(offset, { rule: 'yaml', ...words });
  const [slip] = slips;
  const lineOfSlip = slip === undefined ? Infinity : text.lastIndexOf('\n', slip.offset - 1) + 1;
  for (const document of documents) {
    let isFollowing = false;
    let repeated = 0;
    for (const error of [...document.errors, ...document.warnings]) {
      // Every tag is refused below, known or not.
      if (error.code === 'TAG_RESOLVE_FAILED') continue;
      const isRepeated = error.code === 'DUPLICATE_KEY';
      // What the parser says behind a slip is mostly what the slip made of the rest.
      if (!isRepeated && error.pos[0] >= lineOfSlip) continue;
      repeated += isRepeated ? 1 : 0;
      // What the parser cannot name is mostly what the first mistake made of the rest; and many fields that come
      // again are one entry that has lost its dash.
      const isNew = isRepeated ? repeated <= mostRepeated : commonMistakes.has(error.code);
      if (isNew || !isFollowing) refuse(error.pos[0], describeError(error, text));
      isFollowing = true;
    }
    refuseExtras(document, refuse);
  }
  const [document, second] = documents;
  if (second) {
    refuse(second.range[0], {
      rule: 'yaml',
      message: 'a second document begins here',
      help: 'Remove the line `---` or `...` that ends the first one.',
    });
  }
  if (problems.length > 0) return done();
  const contents = document?.contents ?? null;
  return {
    ok: true,
    value: document?.toJS({ maxAliasCount: 0 }) ?? null,
    place: (path) => placeAt(offsetOf(contents, path)),
  };
}

interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly help: string;
}

type Refuse = (offset: number, refusal: Refusal) => void;

function composeAll(tokens: readonly CST.Token[]): Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    strict: true,
    uniqueKeys: true,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens)];
}

function refuseExtras(document: Document.Parsed, refuse: Refuse): void {
  visit(document, {
    Node(_, node) {
      const offset = node.range?.[0] ?? 0;
      if (isScalar(node) && node.type === 'PLAIN' && isInPrintedQuotes(node.value)) {
        refuse(offset, {
          rule: 'yaml',
          message: 'these quotes are printed, since YAML knows only straight ones',
          help: 'Write " before and behind the text.',
        });
      }
      if (isAlias(node) || node.anchor !== undefined) {
        refuse(offset, {
          rule: 'alias',
          message: isAlias(node)
            ? `*${node.source} repeats another value; values are not repeated by name here`
            : `&${node.anchor ?? ''} names a value to repeat it; values are not repeated by name here`,
          help: 'Write the value out where it is needed.',
        });
      }
      if (!isAlias(node) && node.tag !== undefined) {
        refuse(offset, {
          rule: 'tag',
          message: `${node.tag.replace('tag:yaml.org,2002:', '!!')} sets the type of a value; types are not set here`,
          help: 'Remove the tag; put text that looks like a number into quotes.',
        });
      }
    },
    Pair(_, pair) {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
      if (key !== undefined && key !== '<<' && !dangerousKeys.has(key)) return;
      refuse(isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0, {
        rule: 'key',
        message: key === undefined ? 'a key that is not plain text' : `key ${key} is not allowed`,
        help: key === '<<' ? 'Write the merged keys out.' : 'Use a plain word as key.',
      });
    },
  });
}

function isInPrintedQuotes(value: unknown): boolean {
  return typeof value === 'string' && /^[“”„‘’«].*[“”‘’»]$/s.test(value);
}

function describeError(error: YAMLError, text: string): Refusal {
  const message = error.message.split('\n')[0] ?? error.message;
  const line = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1);
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^[\w-]+/.exec(text.slice(error.pos[0]))?.[0] ?? 'the same key';
    return {
      rule: 'key',
      message: `${key} a second time`,
      help: 'Keep one of the two; if a new entry begins here, its first line has lost the dash.',
    };
  }
  const known = commonMistakes.get(line.startsWith('\t') ? 'TAB_AS_INDENT' : error.code);
  return {
    rule: 'yaml',
    message: known?.message ?? `not valid YAML: ${message}`,
    help:
      known?.help ??
      'Put text with `:`, `#`, `[`, `{`, `*`, `&`, `@` or quotes between double quotes.',
  };
}

/** What the parser calls by names of its own. */
const commonMistakes: ReadonlyMap<string, { message: string; help: string }> = new Map([
  [
    'BLOCK_AS_IMPLICIT_KEY',
    {
      message:
        'a colon and a blank in the text of this line, or a line below that begins further right, begin another field',
      help: 'Put the text between double quotes, title: "Cost: a study", and begin fields under each other.',
    },
  ],
  [
    'TAB_AS_INDENT',
    {
      message: 'this line begins with a tab',
      help: 'YAML is set off with blanks: write two for each tab.',
    },
  ],
  [
    'BAD_INDENT',
    {
      message: 'this line begins further right or left than the one that it belongs to',
      help: 'Begin each field at the start of its line, and lists below it with two blanks.',
    },
  ],
  [
    'MISSING_CHAR',
    {
      message: 'a quote or bracket that begins here, or a colon after a name, is missing its end',
      help: 'Close it, or put the whole text between double quotes.',
    },
  ],
  [
    'BAD_SCALAR_START',
    {
      message: 'text cannot begin with this character',
      help: 'Put it between double quotes: "@name", "`code`", "%".',
    },
  ],
]);

/** Offset of the first token below the deepest level allowed. Without recursion, whatever the depth. */
function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > maxDepth) return token.offset;
    if (token.type === 'document' && token.value)
      open.push({ token: token.value, depth: depth + 1 });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      if (item.key) open.push({ token: item.key, depth: depth + 1 });
      if (item.value) open.push({ token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

function offsetOf(contents: unknown, path: YamlPath): number {
  let node = contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      break;
    }
  }
  return offset;
}

import type { Construct, Extension } from 'micromark-util-types';

/** Names of micromark's constructs that the tokenizer need not try. */
export type Needless = readonly string[];

/** A line of nothing that may not stand below the head of a table, in whatever quotes and lists it is. */
const bareLine = /^[ \t>*+\d.)|:-]+$/gm;

/**
 * The constructs that a text cannot have, of those that the tokenizer would try at every line or at every
 * letter of some kind: a table is looked for in the first line of each paragraph, and an address of a page
 * wherever a word begins with h or w. An address of a mailbox may begin with any letter; those are found in the
 * tree anyway, once for each text, so nobody need try them.
 */
export function needlessIn(text: string): Needless {
  return [
    'emailAutolink',
    ...(/https?:|www\./i.test(text) ? [] : ['protocolAutolink', 'wwwAutolink']),
    ...(mayHaveTable(text) ? [] : ['table']),
  ];
}

function mayHaveTable(text: string): boolean {
  return (text.match(bareLine) ?? []).some((line) => line.includes('-') && /[|:]/.test(line));
}

/** An extension of the syntax without what is needless. */
export function withoutConstructs(extension: Extension, needless: Needless): Extension {
  const { text, flow, ...rest } = extension;
  return {
    ...rest,
    ...(text !== undefined && { text: recordWithout(text, needless) }),
    ...(flow !== undefined && { flow: recordWithout(flow, needless) }),
  };
}

type Constructs = NonNullable<Extension['text']>;

function recordWithout(constructs: Constructs, needless: Needless): Constructs {
  const kept = new Map<string, Construct[]>();
  for (const [code, tried] of Object.entries(constructs)) {
    const list: (Construct | undefined)[] = Array.isArray(tried) ? tried : [tried];
    const left = list
      .filter((one) => one !== undefined)
      .filter(({ name = '' }) => !needless.includes(name));
    // Where a list is empty, the tokenizer would still stop to look.
    if (left.length > 0) kept.set(code, left);
  }
  return Object.fromEntries(kept);
}

import {
  toBibtex,
  toCsv,
  toJson,
  toNote,
  type Result,
  type Source,
} from '../calculators/take-away.ts';
import type { State } from '../calculators/values.ts';
import { linkOf, startsOf, type Placed } from './keep-link.ts';

/**
 * Prints, saves or copies a result: `print`, `csv`, `json`, `link`, `note`, `cite`, `embed`. Resolves to
 * what to tell the reader, the text itself where the browser lets nothing be copied.
 */
export async function takeResult(
  root: HTMLElement,
  tool: string,
  placed: Placed,
  state: State,
): Promise<string> {
  const result: Result = {
    ...state,
    calculator: placed.calculator,
    address: linkOf(placed),
    date: new Date().toISOString().slice(0, 10),
    starts: startsOf(root, placed.calculator),
    sources: sourcesOf(root),
  };
  const { id } = placed.calculator;
  if (tool === 'print') {
    // On paper, with where it is found and when it was read.
    root.querySelector('[data-part=told]')?.replaceChildren(`${result.address}, ${result.date}`);
    print();
    return '';
  }
  if (tool === 'csv') return save(`${id}.csv`, 'text/csv', toCsv(result));
  if (tool === 'json') return save(`${id}.json`, 'application/json', toJson(result));
  const texts = new Map([
    ['note', toNote(result)],
    ['cite', toBibtex(result, root.dataset['site'] ?? '')],
    ['embed', embedCode(result)],
  ]);
  const text = texts.get(tool) ?? result.address;
  return navigator.clipboard.writeText(text).then(
    () => 'Copied.',
    () => `Copy this: ${text}`,
  );
}

/** What the page says of where each start comes from. */
function sourcesOf(root: Element): ReadonlyMap<string, Source> {
  const fields = [...root.querySelectorAll('.field')].map((field): readonly [string, Source] => {
    const name = field.querySelector(':is(input, select)[name]')?.getAttribute('name') ?? '';
    const why = field.querySelector('[data-why]')?.textContent.trim() ?? '';
    const address = field.querySelector<HTMLAnchorElement>('small a')?.href;
    return [name, { why, ...(address !== undefined && { address }) }];
  });
  return new Map(fields);
}

/** A frame for another site that grows with what it holds. */
function embedCode({ calculator, address }: Result): string {
  const frame = new URL('embed/', new URL(address).origin + new URL(address).pathname);
  frame.search = new URL(address).search;
  const { origin, href } = frame;
  return [
    `<iframe src="${href.replaceAll('&', '&amp;')}" title="${calculator.title}" width="100%" height="700" loading="lazy" style="border:0"></iframe>`,
    `<script>addEventListener('message',e=>{if(e.origin==='${origin}'&&e.data?.type==='cold-aisle-height')for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.height=e.data.height})</script>`,
    '',
  ].join('\n');
}

function save(name: string, type: string, text: string): string {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return `Saved as ${name}.`;
}

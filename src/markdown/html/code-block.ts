import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import type { Report } from '../report.ts';
import { highlightCode } from './highlight.ts';

/** Code as `<pre>`, in a `<figure>` with a caption if its first line says `title="…"`. */
export function codeBlock(node: Code, report: Report): Element {
  const language = node.lang ?? undefined;
  if (language !== undefined && !/^[\w#+.-]{1,24}$/.test(language)) {
    report.add(
      'code/lang',
      node,
      'the language of the code is not a word',
      'Write for example ```python.',
    );
  }
  const title = /title="([^"]*)"/.exec(node.meta ?? '')?.[1];
  const code = element('code', {}, highlightCode(node.value, language));
  const pre = element('pre', { tabIndex: 0 }, [code]);
  const block =
    title === undefined
      ? pre
      : element('figure', { className: ['code'] }, [
          element('figcaption', {}, [{ type: 'text', value: title }]),
          pre,
        ]);
  const id = node.data?.blockId;
  return id === undefined ? block : { ...block, properties: { ...block.properties, id } };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

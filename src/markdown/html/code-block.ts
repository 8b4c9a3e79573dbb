import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import type { Report } from '../report.ts';
import { highlightCode, languageMeant } from './highlight.ts';

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
  const meant = language === undefined ? undefined : languageMeant(language);
  if (meant !== undefined) {
    report.warn(
      'code/lang',
      node,
      `no language ${language ?? ''} is known, so that the code has no colours`,
      `Did you mean ${meant}?`,
    );
  }
  const { title, unknown } = readMeta(node.meta ?? '');
  if (unknown !== undefined) {
    report.add(
      'code/meta',
      node,
      `${unknown.slice(0, 40)} after the language of the code means nothing here`,
      'Write title="…", or lines such as {1,3-5}, or nothing.',
    );
  }
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

/** What may follow the language: a title, line numbers, wrapping, lines to mark. */
const metaWord =
  /\s*(?:title="([^"<>]{0,120})"|\{\d+(?:-\d+)?(?:,\s*\d+(?:-\d+)?)*\}|showLineNumbers|wrap)(?=\s|$)/y;

function readMeta(meta: string): { title?: string; unknown?: string } {
  let title: string | undefined;
  let at = 0;
  while (meta.slice(at).trim() !== '') {
    metaWord.lastIndex = at;
    const match = metaWord.exec(meta);
    if (match === null) return { ...withTitle(title), unknown: meta.slice(at).trim() };
    title ??= match[1];
    at = metaWord.lastIndex;
  }
  return withTitle(title);
}

function withTitle(title: string | undefined): { title?: string } {
  return title === undefined ? {} : { title };
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** What a drawing needs; nothing that loads, links, moves or runs. */
const elements: ReadonlySet<string> = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse'],
  ...['line', 'polyline', 'polygon', 'text', 'tspan', 'textPath', 'linearGradient'],
  ...['radialGradient', 'stop', 'clipPath', 'mask', 'marker', 'pattern'],
]);

const maxTags = 40_000;
const token =
  /<!--(?:(?!--)[^])*-->|<\/([A-Za-z][\w:.-]*)\s*>|<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Why an SVG is refused, or undefined. Judged by an allow-list on every tag: what does not read as
 * plain, well-formed SVG is refused, so that no program can see in it what this one did not.
 */
export function judgeSvg(text: string): string | undefined {
  let at = /^\uFEFF?(?:<\?xml\s[^<>?]*\?>)?/.exec(text)?.[0].length ?? 0;
  const open: { name: string; hasId: boolean }[] = [];
  for (let count = 0; ; count += 1) {
    const next = text.indexOf('<', at);
    if (next < 0) break;
    if (count > maxTags) return `it has more than ${String(maxTags)} tags`;
    token.lastIndex = next;
    const match = token.exec(text);
    if (match === null) {
      return `${text.slice(next, next + 30).replace(/\s+/g, ' ')} is not plain SVG`;
    }
    at = token.lastIndex;
    const [, end, name, attributes = '', slash] = match;
    if (end !== undefined) {
      if (open.pop()?.name !== end) return `</${end}> ends what was not begun`;
    } else if (name !== undefined) {
      const refusal = judgeTag(name, attributes, open);
      if (refusal !== undefined) return refusal;
      if (slash === '') open.push({ name, hasId: /\sid\s*=/.test(attributes) });
      if (open.length > 50) return 'its elements are nested more than 50 deep';
    }
  }
  return open.length > 0 ? `<${open.at(-1)?.name ?? ''}> is not closed` : undefined;
}

function judgeTag(
  name: string,
  attributes: string,
  open: readonly { name: string; hasId: boolean }[],
): string | undefined {
  if (!elements.has(name)) return `it holds <${name.slice(0, 30)}>`;
  if (open.length === 0 && name !== 'svg') return 'it does not begin with <svg>';
  if (name === 'use' && open.some(({ hasId }) => hasId)) {
    return 'a <use> stands in what another <use> can repeat';
  }
  for (const [, key = '', double, single] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? '';
    const refusal = judgeAttribute(key, value);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function judgeAttribute(key: string, value: string): string | undefined {
  const local = key.toLowerCase().replace(/^.*:/, '');
  if (local.startsWith('on')) return `${key} is an event handler`;
  if (key.startsWith('xmlns')) return undefined;
  if (local === 'href' || local === 'src') {
    return /^#[\w.:-]+$/.test(value) ? undefined : `${key} leads out of the file`;
  }
  if (local === 'base') return `${key} changes where addresses lead`;
  const text = value.replace(/url\(\s*(['"]?)#[\w.:-]+\1\s*\)/gi, '');
  if (/url\s*\(|@import|expression\s*\(|javascript:|\\|&#/i.test(text)) {
    return `${key} holds an address or an escape`;
  }
  return undefined;
}

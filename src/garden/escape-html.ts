/** Text made safe for HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const named: ReadonlyMap<string, string> = new Map([
  ...([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
  ] as const),
]);

/** The reverse, for HTML that was printed by us: `&#x26;` and the four names above. */
export function readEntities(html: string): string {
  return html.replace(
    /&(?:#x([\dA-F]{1,6})|(amp|lt|gt|quot));/gi,
    (_, code?: string, name?: string) =>
      code === undefined ? (named.get(name ?? '') ?? '') : String.fromCodePoint(parseInt(code, 16)),
  );
}

import katex from 'katex';

/** A formula as MathML, or the reason why it cannot be set. */
export type Formula = { readonly html: string } | { readonly error: string };

/**
 * TeX → MathML. Each formula has macros of its own, cannot load or link, and is bounded, so that one
 * formula cannot change another or stop the build.
 */
export function setFormula(tex: string, display: boolean): Formula {
  try {
    const set = katex.renderToString(tex, {
      output: 'mathml',
      displayMode: display,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxSize: 20,
      maxExpand: 200,
      macros: {},
    });
    const math = /<math[\s\S]*<\/math>/.exec(set)?.[0] ?? '';
    // The TeX source inside would double the bytes and be found twice by the search.
    const html = math.replace(/<annotation[\s\S]*?<\/annotation>/g, '');
    // The page's policy forbids inline styles; only frames and shadows are lost.
    return { html: html.replace(/(<[^>]*) style="[^"]*"/g, '$1') };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // KaTeX underlines the place with combining marks, which few terminals draw.
    const plain = reason.replace(/^KaTeX parse error:\s*/, '').replaceAll('\u0332', '');
    return { error: plain.replace(/\s+/g, ' ') };
  }
}

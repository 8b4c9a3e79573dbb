import { createHash } from 'node:crypto';
import type { PageStep } from './finish-pages.ts';
import { oncePerText } from './once-per-text.ts';
import type { PageParts } from './page-parts.ts';

/** The start of a page: where the browser has read nothing yet that a policy could come too late for. */
const headStart = /^<!doctype html><html[^>]*><head>/i;
/** A policy that is written already, so that a page gets one only. */
const policyTag = /<meta http-equiv="content-security-policy"[^>]*>/i;
/** Browsers look for the encoding in this many bytes only. */
const encodingBytes = 1024;

/**
 * Writes into a page of a finished site what the page may do: run its own scripts, use its own
 * styles, speak to its own host, and nothing else. What stands inline is allowed by its hash, page by
 * page, so that markup which came in by any other way is refused. Throws with the name of a page that
 * has no head to put the policy into. The search page may also read the search files of `otherGardens`.
 *
 * In a meta element and not in a header, since the search runs in a worker, which takes the policy of
 * its own response; what a meta element cannot carry is in `src/hosts`.
 */
export function pagePolicies(otherGardens: readonly string[] = []): PageStep {
  return (page, path) => {
    const guarded = withPolicy(page, path === 'search/index.html' ? otherGardens : []);
    if (guarded === undefined) throw new Error(`${path} has no head for its page policy.`);
    return guarded;
  };
}

/** The page with its policy as the first thing in its head; undefined if it has no head there. */
export function withPolicy(
  page: PageParts,
  otherGardens: readonly string[] = [],
): PageParts | undefined {
  const [head = '', ...others] = page.markup;
  const bare = head.replace(policyTag, '');
  const start = headStart.exec(bare)?.[0];
  if (start === undefined) return undefined;
  const tag = `<meta http-equiv="content-security-policy" content="${policyOf(page, otherGardens)}">`;
  const guarded = start + tag + bare.slice(start.length);
  const encoding = guarded.search(/<meta charset=/i);
  if (encoding === -1 || encoding > encodingBytes) return undefined;
  return { ...page, markup: [guarded, ...others] };
}

/** What a page may do, from the scripts and styles that stand in it. */
export function policyOf(page: PageParts, otherGardens: readonly string[] = []): string {
  const scripts = inlineTexts(page, 'script').map(hash);
  const styles = inlineTexts(page, 'style').map(hash);
  return [
    "default-src 'none'",
    ['script-src', "'self'", ...new Set(scripts)].join(' '),
    ['style-src', "'self'", ...new Set(styles)].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    ['connect-src', "'self'", ...otherGardens.map((garden) => `${garden}search/`)].join(' '),
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join(';');
}

/** Texts of the inline elements of that name that a browser would run or apply. */
function inlineTexts({ inline }: PageParts, name: 'script' | 'style'): readonly string[] {
  return inline.flatMap(({ element, start, text }) => {
    const isElsewhere = /\ssrc=/i.test(start);
    const isData = /\stype="?application\/(?:ld\+)?json/i.test(start);
    return element !== name || isElsewhere || isData ? [] : [text];
  });
}

const hash = oncePerText((text) => {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
});

import assert from 'node:assert/strict';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import * as z from 'zod';
import { attacks } from '../markdown/attacks.ts';
import { buildCopy, copyProject } from './project-copy.ts';
import { projectRoot } from './run-command.ts';

const root = fileURLToPath(projectRoot);
const work = mkdtempSync(join(tmpdir(), 'hostile-vault-'));
// A copy, lest the build of the project itself waits for these.
const project = join(work, 'project');
const vault = join(work, 'vault');
const site = join(work, 'site');
const honest = 'honest words that stay';
const environment = { GARDEN_CONTENT: vault };

const cases = z
  .array(z.object({ name: z.string(), mdx: z.string() }))
  .parse(JSON.parse(readFileSync(join(root, 'src/markdown/safe-mdx-cases.json'), 'utf8')));

before(() => {
  copyProject(root, project);
  mkdirSync(vault);
  const write = (name: string, text: string): void => {
    writeFileSync(join(vault, name), text);
  };
  for (const [index, { format, text }] of attacks.entries()) {
    write(`attack-${String(index)}.${format}`, text);
  }
  for (const { name, mdx } of cases) write(`${name}.mdx`, mdx);
  write('honest.md', `---\ntitle: An honest note\n---\n\n${honest}\n`);
});
after(() => {
  rmSync(work, { recursive: true, force: true });
});

test('as a contribution they stop the build, which names each of them and writes nothing', () => {
  const { status, said } = buildCopy(project, site, { environment, flags: ['--strict'] });
  assert.equal(status, 1, said);
  assert.equal(existsSync(site), false);
  const unnamed = attacks.filter(
    ({ format }, index) => !said.includes(`attack-${String(index)}.${format}:`),
  );
  assert.deepEqual(unnamed, []);
});

test('in a vault that is built as it is they do nothing, and the others are read', () => {
  const { status, said } = buildCopy(project, site, { environment });
  assert.equal(status, 0, said);
  assert.match(readFileSync(join(site, 'notes/honest/index.html'), 'utf8'), new RegExp(honest));
  const pages = globSync('**/*.html', { cwd: site });
  assert.ok(pages.length > cases.length);
  const read = (page: string): string => readFileSync(join(site, page), 'utf8');
  const isOfNotes = (page: string): boolean =>
    /^(?:notes|tags|authors|wanted|changes)\b/.test(page);
  const ours = new Set(
    pages.filter((page) => !isOfNotes(page)).flatMap((page) => scriptsIn(read(page))),
  );
  const found = pages.flatMap((page) => harmIn(read(page)).map((harm) => `${page}: ${harm}`));
  const added = pages
    .filter(isOfNotes)
    .flatMap((page) => scriptsIn(read(page)).filter((script) => !ours.has(script)));
  assert.deepEqual(found, []);
  assert.deepEqual(added, []);
});

const active = new Set(['iframe', 'object', 'embed', 'base', 'frame', 'applet', 'portal']);

/** What could run, leave or load something in a page of the site. */
function harmIn(html: string): readonly string[] {
  const harm: string[] = [];
  for (const node of elementsIn(fromHtml(html))) {
    const { tagName, properties } = node;
    if (active.has(tagName)) harm.push(`<${tagName}>`);
    for (const [name, value] of Object.entries(properties)) {
      const text = String(value);
      if (/^on|^style$|^srcdoc$|^http-?equiv$/i.test(name) && !isPolicy(node)) {
        harm.push(`${name}="${text}"`);
      }
      const isAddress = /^(?:href|src|action|formaction|poster|data|xlinkhref)$/i.test(name);
      if (isAddress && !/^(?:https?:\/\/[^@]*$|mailto:|\/(?![/\\])|[#?.]|$)/i.test(text)) {
        harm.push(`${name}="${text}"`);
      }
    }
  }
  return harm;
}

/** What runs in a page beside the files of the site: the code of each script that is no data. */
function scriptsIn(html: string): readonly string[] {
  const code: string[] = [];
  for (const { tagName, properties, children } of elementsIn(fromHtml(html))) {
    const { src, type } = properties;
    if (tagName !== 'script' || type === 'application/ld+json') continue;
    if (typeof src === 'string' && /^\/_astro\/[\w.-]+\.js$/.test(src)) continue;
    code.push(`${String(src)} ${toText(children)}`);
  }
  return code;
}

function* elementsIn(tree: Root | Element): Generator<Element> {
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

function toText(children: Element['children']): string {
  return children
    .map((child) => (child.type === 'text' ? child.value : `<${child.type}>`))
    .join('');
}

function isPolicy({ tagName, properties }: Element): boolean {
  return tagName === 'meta' && String(properties['httpEquiv']) === 'content-security-policy';
}

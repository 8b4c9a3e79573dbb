import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';

const config: ConfigData = {
  extends: ['html-validate:standard'],
  elements: [
    'html5',
    // The standard counts it neither as a heading nor as a section, so a table's head may hold one.
    { details: { sectioning: false } },
  ],
};

/** Where pages break the HTML standard: path, line, column, rule and what it says. */
export async function validatePages(
  folder: string,
  paths: readonly string[],
): Promise<readonly string[]> {
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const problems: string[] = [];
  for (const path of paths) {
    const html = readFileSync(join(folder, path), 'utf8');
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages)) {
      problems.push(`${path}:${String(line)}:${String(column)} ${ruleId} ${message}`);
    }
  }
  return problems;
}

/** A last name that so many addresses share is a part of a template's: `compare`, `embed`. */
const manyPages = 10;

/**
 * One page of each template, the one with the most bytes: pages that are as deep in the same folder are
 * taken to be of one template.
 */
export function onePageOfEach(
  pages: readonly { readonly path: string; readonly bytes: number }[],
): readonly string[] {
  const lastName = (path: string): string => path.split('/').at(-2) ?? '';
  const shared = Map.groupBy(pages, ({ path }) => lastName(path));
  const kinds = Map.groupBy(pages, ({ path }) => {
    const parts = path.split('/');
    const name = (shared.get(lastName(path))?.length ?? 0) >= manyPages ? lastName(path) : '';
    return `${parts[0] ?? ''} ${String(parts.length)} ${name}`;
  });
  return [...kinds.values()].map(
    (kind) => kind.reduce((most, page) => (page.bytes > most.bytes ? page : most)).path,
  );
}

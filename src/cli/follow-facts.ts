import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { versionOf } from '../calculators/address.ts';
import { startFromFact } from '../calculators/fact-start.ts';
import { calculators } from '../calculators/index.ts';
import type { PublishedCalculator } from '../calculators/published.ts';
import { recordStarts } from '../calculators/earlier-starts.ts';
import type { Fact } from '../garden/facts.ts';
import { fingerprintCompiler } from '../vault/compiler-fingerprint.ts';
import { findContentRoot } from '../vault/content-root.ts';
import { readKeptData } from '../vault/read-kept-data.ts';
import { projectRoot } from './run-command.ts';

/** What a calculator starts from because a fact says so, by field. */
type FactStarts = Readonly<Record<string, number>>;

/**
 * Writes what calculators take from this project's facts into `src/calculators/starts/`, and the starts
 * of today into the records that old links are opened with. Returns the ids of those that changed; with
 * `all` the records are written even if none did. Calculators read the files when they are loaded, so this
 * comes before a build, and a process that has loaded them keeps the earlier starts.
 */
export function followFacts({ all = false } = {}): readonly string[] {
  const project = fileURLToPath(projectRoot);
  const compiler = fingerprintCompiler(project);
  const { facts } = readKeptData(findContentRoot({}, project), project, compiler);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const starts = new Map(calculators.map((each) => [each.id, startsOf(each, byId)]));
  const changed = calculators.filter(({ id }) => writeStarts(id, starts.get(id) ?? {}));
  for (const calculator of all ? calculators : changed) {
    const fields = calculator.fields.map((field) => ({
      ...field,
      start: starts.get(calculator.id)?.[field.name] ?? field.start,
    }));
    const today = { ...calculator, fields };
    writeFileSync(
      new URL(`src/calculators/earlier-starts/${calculator.id}.json`, projectRoot),
      recordStarts(today, versionOf(today)),
    );
  }
  return changed.map(({ id }) => id);
}

function startsOf({ fields }: PublishedCalculator, facts: ReadonlyMap<string, Fact>): FactStarts {
  return Object.fromEntries(
    fields.flatMap(({ name, fact }) => {
      const said = fact && facts.get(fact.id);
      const start = said && startFromFact(said.value, fact);
      return start === undefined ? [] : [[name, start] as const];
    }),
  );
}

function writeStarts(id: string, starts: FactStarts): boolean {
  const file = new URL(`src/calculators/starts/${id}.json`, projectRoot);
  const text = `${JSON.stringify(starts, null, 2)}\n`;
  const isThere = existsSync(file);
  if (text === '{}\n' && !isThere) return false;
  if (isThere && readFileSync(file, 'utf8') === text) return false;
  writeFileSync(file, text);
  return true;
}

import type { Calculator, FieldValues } from '../calculators/calculator.ts';
import { toBibtex, toCsv, toJson, toNote } from '../calculators/take-away.ts';

interface Result {
  readonly calculator: Calculator;
  readonly values: FieldValues;
  /** The address that opens this result. */
  readonly address: string;
  /** The title of the site. */
  readonly site: string;
}

/**
 * Prints, saves or copies a result: `print`, `csv`, `json`, `link`, `note`, `cite`. Resolves to what to
 * tell the reader, the text itself where the browser lets nothing be copied.
 */
export async function takeResult(tool: string, result: Result): Promise<string> {
  const { calculator, values, address, site } = result;
  if (tool === 'print') {
    print();
    return '';
  }
  if (tool === 'csv') return save(`${calculator.id}.csv`, 'text/csv', toCsv(calculator, values));
  if (tool === 'json') {
    return save(`${calculator.id}.json`, 'application/json', toJson(calculator, values, address));
  }
  const today = new Date().toISOString().slice(0, 10);
  const texts = new Map([
    ['link', address],
    ['note', toNote(calculator, values)],
    ['cite', toBibtex(calculator, address, today, site)],
  ]);
  const text = texts.get(tool) ?? address;
  return navigator.clipboard.writeText(text).then(
    () => 'Copied.',
    () => `Copy this: ${text}`,
  );
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

import postcss, { type Declaration } from 'postcss';
import { propertiesReadIn } from './page-scripts.ts';

/**
 * Styles of a page without the custom properties that nothing reads, and with the value in the place of one
 * that they read once or that is no longer than its name: names are for those who write styles. `outside` has what other sheets of the page set
 * or read, which stays.
 */
export function leanProperties(css: string, outside: ReadonlySet<string>): string {
  const root = postcss.parse(css);
  for (;;) {
    const set = new Map<string, Declaration[]>();
    const read = new Map<string, Declaration[]>();
    const note = (of: Map<string, Declaration[]>, name: string, place: Declaration): void => {
      of.set(name, [...(of.get(name) ?? []), place]);
    };
    root.walkDecls((declaration) => {
      if (declaration.prop.startsWith('--')) note(set, declaration.prop, declaration);
      for (const name of propertiesReadIn(declaration.value)) note(read, name, declaration);
    });
    let isDone = true;
    for (const [name, places] of set) {
      if (outside.has(name)) continue;
      const readers = read.get(name) ?? [];
      const [place] = places;
      if (readers.length > 0) {
        const call = `var(${name})`;
        if (place === undefined || places.length > 1 || !isForAll(place)) continue;
        const value = place.value.trim();
        if (readers.length > 1 && value.length > call.length) continue;
        // Not where it is read with something for want of it.
        if (!readers.every((reader) => reader.value.includes(call))) continue;
        for (const reader of readers) reader.value = reader.value.replaceAll(call, () => value);
      }
      for (const each of places) remove(each);
      isDone = false;
    }
    if (isDone) return root.toString();
  }
}

/** Takes a declaration out, and its rule if nothing else stands there. */
function remove(declaration: Declaration): void {
  const { parent } = declaration;
  declaration.remove();
  if (parent?.nodes.length === 0) parent.remove();
}

/** Whether a property has its value in the whole page, whatever the screen. */
function isForAll({ parent }: Declaration): boolean {
  if (parent?.type !== 'rule' || !('selector' in parent) || parent.selector !== ':root')
    return false;
  const around = parent.parent;
  return around?.type === 'root' || (around?.type === 'atrule' && around.name === 'layer');
}

/** Finds a name in any text, in capitals or not. A hook that has this as its filter is not asked for other modules. */
export function nameIn(name: string): RegExp {
  return new RegExp(name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`), 'i');
}

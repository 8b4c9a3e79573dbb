/** What a reader's browser keeps for this site under a name; empty where it keeps nothing. */
export function kept(name: string): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

/** Keeps a text, or nothing where the browser refuses to. */
export function keep(name: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // As if it had been cleared at once.
  }
}

/** Does some work for each text once: pages of a site have most of their scripts and styles in common. */
export function oncePerText<Made extends object | number | string | boolean>(
  make: (text: string) => Made,
): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const made = known.get(text) ?? make(text);
    known.set(text, made);
    return made;
  };
}

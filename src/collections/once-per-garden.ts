import type { Garden } from '../garden/garden.ts';

/** Makes something of each garden once: for a build, and anew after each edit while authoring. */
export function oncePerGarden<Made extends object>(): (garden: Garden, make: () => Made) => Made {
  const known = new WeakMap<Garden, Made>();
  return (garden, make) => {
    const made = known.get(garden) ?? make();
    known.set(garden, made);
    return made;
  };
}

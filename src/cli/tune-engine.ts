import { setFlagsFromString } from 'node:v8';

/**
 * Fewer notes than this are built before the code that V8's last compiler makes has saved what making it took: of 12
 * seconds for a thousand notes it takes one, of 84 for ten thousand it saves ten (`npm run bench:build`).
 */
const worthOptimizing = 2_000;

/** Spares a build of so many notes the work of V8 that would not pay. What is built stays the same. */
export function tuneEngine(notes: number): void {
  if (notes < worthOptimizing) setFlagsFromString('--no-opt');
}

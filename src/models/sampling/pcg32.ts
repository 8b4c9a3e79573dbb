/** A stream of 32-bit words, the same for every reader with the same seed. */
export type NextWord = () => number;

/**
 * PCG32 (XSH-RR) by M. E. O’Neill: a 64-bit linear congruential generator with multiplier
 * 6364136223846793005, seeded as `pcg32_srandom` does. Bit-exact; the state is kept in two 32-bit halves,
 * because `BigInt` is some twenty times slower. `seed` and `stream` are whole numbers from 0 to 2^53 - 1.
 */
export function pcg32(seed: number, stream: number): NextWord {
  // The increment is 2 * stream + 1 modulo 2^64.
  const incrementHigh = (high(stream) * 2 + Math.floor(low(stream) / 2 ** 31)) >>> 0;
  const incrementLow = ((low(stream) << 1) | 1) >>> 0;
  let stateHigh = 0;
  let stateLow = 0;

  function advance(): void {
    const product = stateLow * multiplierLow16;
    const middle = stateLow * multiplierLowTop16;
    // stateLow * multiplierLow as 64 bits, from two products that fit into a double exactly.
    const lowSum = (product % 2 ** 32) + (middle % 2 ** 16) * 2 ** 16;
    const carried =
      Math.floor(product / 2 ** 32) + Math.floor(middle / 2 ** 16) + Math.floor(lowSum / 2 ** 32);
    const nextHigh =
      Math.imul(stateHigh, multiplierLow) + Math.imul(stateLow, multiplierHigh) + (carried | 0);
    const nextLow = (lowSum >>> 0) + incrementLow;
    stateLow = nextLow >>> 0;
    stateHigh = (nextHigh + incrementHigh + (nextLow >= 2 ** 32 ? 1 : 0)) >>> 0;
  }

  advance();
  const seededLow = stateLow + low(seed);
  stateLow = seededLow >>> 0;
  stateHigh = (stateHigh + high(seed) + (seededLow >= 2 ** 32 ? 1 : 0)) >>> 0;
  advance();

  return () => {
    // Bits 27 to 58 of (state >> 18) ^ state, turned by the top five bits.
    const mixedLow = ((stateLow >>> 18) | (stateHigh << 14)) ^ stateLow;
    const mixedHigh = (stateHigh >>> 18) ^ stateHigh;
    const word = (mixedLow >>> 27) | (mixedHigh << 5);
    const turn = stateHigh >>> 27;
    advance();
    return ((word >>> turn) | (word << (-turn & 31))) >>> 0;
  };
}

const multiplierHigh = 0x5851f42d;
const multiplierLow = 0x4c957f2d;
const multiplierLow16 = 0x7f2d;
const multiplierLowTop16 = 0x4c95;

function high(whole: number): number {
  return Math.floor(whole / 2 ** 32);
}

function low(whole: number): number {
  return whole >>> 0;
}

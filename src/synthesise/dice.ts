// A seed and a number -> a stream of numbers drawn from them, the same on every machine.

/** Draws from 0 (included) to 1 (not included). */
export type Dice = () => number;

/** Each number has a stream of its own, so that a candidate does not hang on those before. Mulberry32 on mixed seeds. */
export function diceFor(seed: number, number: number): Dice {
  let state = mixed(mixed(seed | 0) ^ (number | 0));
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state) / 2 ** 32;
  };
}

/** Every bit of the result hangs on every bit given; from 0 to 2^32 - 1. */
function mixed(value: number): number {
  let bits = value + 0x9e3779b9;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

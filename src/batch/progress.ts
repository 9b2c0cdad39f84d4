// How far a batch has come -> one line on a terminal: how many, how many a second, how long it still takes.

import type { Io } from '../io.ts';
import type { BatchInput } from './find-inputs.ts';

export interface Progress {
  /** One more profile; `size` is the length of its text. */
  readonly done: (size: number) => void;
  /** Writes the line again where it is time to. */
  readonly show: () => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** Milliseconds between two lines. */
const PAUSE = 250;

const silent: Progress = { done: () => undefined, show: () => undefined, clear: () => undefined };

/** Only a person at a terminal sees it. Time left is told where it is known how much there is to read. */
export function progress(io: Io, inputs: readonly BatchInput[], isQuiet: boolean): Progress {
  if (isQuiet || !io.stderr.isTTY) return silent;
  const isKnown = inputs.every(({ kind }) => kind === 'profile' || kind === 'lines');
  const whole = isKnown ? inputs.reduce((sum, { size }) => sum + size, 0) : 0;
  const start = io.elapsed();
  let [count, read, shown] = [0, 0, start];
  return {
    done: (size) => {
      count += 1;
      read += size;
    },
    show: () => {
      const now = io.elapsed();
      if (now - shown < PAUSE) return;
      shown = now;
      const seconds = (now - start) / 1000;
      const left = read > 0 && whole > 0 ? `, ${timeLeft((seconds * Math.max(0, whole - read)) / read)} left` : '';
      io.stderr.write(`\r${count} profiles, ${Math.round(count / seconds)} a second${left}\u001b[K`);
    },
    clear: () => {
      if (shown > start) io.stderr.write('\r\u001b[K');
    },
  };
}

function timeLeft(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 100 ? `${whole} s` : `${Math.ceil(whole / 60)} min`;
}

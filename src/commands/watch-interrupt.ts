// Ctrl-C -> whether it came, so that the item under way is finished before anything stops.
import type { Io } from '../io.ts';

export function watchInterrupt(io: Io): { readonly came: () => boolean; readonly release: () => void } {
  let isInterrupted = false;
  const release = io.onInterrupt(() => {
    isInterrupted = true;
  });
  return { came: () => isInterrupted, release };
}

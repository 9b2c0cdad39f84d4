// Surroundings in which standard input, that can be read only once, may be asked for again.
import type { Io } from '../io.ts';

export function readOnce(io: Io): Io {
  let read: Promise<Uint8Array> | undefined;
  return {
    ...io,
    readStdin: (limit) => {
      read ??= io.readStdin(limit);
      return read;
    },
  };
}

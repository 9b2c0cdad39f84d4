// Text in many small parts -> the same text in few large ones, which are cheap to write.

/** Characters kept back before they are written. */
const BUFFER = 1 << 16;

/** `finish` writes what is still kept back. */
export function buffered(flush: (text: string) => void): {
  readonly write: (text: string) => void;
  readonly finish: () => void;
} {
  let held: string[] = [];
  let length = 0;
  const finish = (): void => {
    if (length > 0) flush(held.join(''));
    held = [];
    length = 0;
  };
  return {
    write: (text) => {
      held.push(text);
      length += text.length;
      if (length >= BUFFER) finish();
    },
    finish,
  };
}

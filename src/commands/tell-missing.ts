// Characters that no font has -> a note of each on standard error, with the text it stands in.
import type { Io } from '../io.ts';
import type { MissingCharacter } from '../pdf/letters.ts';

export function tellMissing(io: Pick<Io, 'stderr'>, missing: readonly MissingCharacter[]): void {
  const told = new Set(
    missing.map(({ codePoint, text }) => {
      const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
      const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
      return `laihua: no font has the character ${number} in "${shown}"; it is printed as [${number}]\n`;
    }),
  );
  for (const line of told) io.stderr.write(line);
}

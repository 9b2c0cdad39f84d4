// A typed line -> the command it is, where it is one of those a prompt takes.
import { type Command, commandSynonyms } from './words.ts';

/** Small letters only: DK is Denmark and NA Namibia. */
export function commandTyped(typed: string, taken: readonly Command[]): Command | undefined {
  const word = typed.trim();
  return taken.find((command) => command === word || commandSynonyms[command].includes(word));
}

// What an interview needs from the outside: a way to ask, a way to say something; a terminal and a replay provide it.
import type { Choice } from './choices.ts';
import type { Command } from './words.ts';

export interface Prompt {
  /** `pick`: one of few; `search`: one of many, found by typing; `check`: any number of few; `text`: typed. */
  readonly form: 'pick' | 'search' | 'check' | 'text';
  readonly message: string;
  readonly choices: readonly Choice[];
  readonly commands: readonly Command[];
  /** What is answered already: values of choices, or the text to offer. */
  readonly initial?: readonly string[];
  /** What is wrong with a typed text, told at once. */
  readonly problemOf?: (typed: string) => string | undefined;
}

export type Reply =
  | { readonly kind: 'command'; readonly command: Command | 'interrupt' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picked'; readonly values: readonly string[] };

export interface Port {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  readonly say: (lines: readonly string[]) => void;
}

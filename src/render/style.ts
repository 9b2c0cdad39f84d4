// Tones of text -> terminal colours; the only file that knows chalk.
import { Chalk } from 'chalk';
import type { Io, OutputStream } from '../io.ts';

/** What a piece of text says by its colour. Colour repeats what the words say, it never says it alone. */
export type Tone = 'plain' | 'strong' | 'good' | 'bad' | 'open' | 'faint';

export type Style = Readonly<Record<Tone, (text: string) => string>>;

export function styleOf(isColoured: boolean): Style {
  // Level 1, the sixteen colours of the reader's own theme: they stay legible on light and dark grounds.
  const chalk = new Chalk({ level: isColoured ? 1 : 0 });
  return {
    plain: (text) => text,
    strong: chalk.bold,
    good: chalk.green,
    bad: chalk.red,
    open: chalk.yellow,
    faint: chalk.dim,
  };
}

/**
 * Whether to colour a stream: the flag, else FORCE_COLOR, else NO_COLOR (which chalk does not honour), else a terminal
 * that is not dumb.
 */
export function wantsColour(
  stream: Pick<OutputStream, 'isTTY'>,
  env: Readonly<Record<string, string | undefined>>,
  flag: boolean | undefined,
): boolean {
  if (flag !== undefined) return flag;
  const { FORCE_COLOR: forced, NO_COLOR: refused, TERM: terminal } = env;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (refused !== undefined && refused !== '') return false;
  return stream.isTTY && terminal !== 'dumb';
}

/** The style of standard output; what goes to a file is not coloured unless asked for. */
export const styleFor = (
  io: Pick<Io, 'stdout' | 'env'>,
  { color, output }: { readonly color?: boolean | undefined; readonly output?: string | undefined },
): Style => styleOf(color ?? (output === undefined && wantsColour(io.stdout, io.env, undefined)));

// What a file under commands/ exports: the command, built for the surroundings of one run.
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** `finish` takes the exit code; without a call it is 0. The name and summary come from the table in cli.ts. */
interface Surroundings {
  readonly io: Io;
  readonly finish: (code: ExitCode) => void;
}

export type CommandFile = (surroundings: Surroundings) => CommandUnknownOpts;

// What the exit code of laihua says to the shell or the program that called it.

export const exitCodes = {
  /** Done. */
  done: 0,
  /** The thing asked for does not hold, or nothing was there to be done. */
  doesNotHold: 1,
  /** The request or the input is wrong. */
  wrongRequest: 2,
  /** A bug in laihua. */
  bug: 3,
  /** `--require` is not reached on the facts given, but could be. */
  stillPossible: 4,
  /** Interrupted by the user. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

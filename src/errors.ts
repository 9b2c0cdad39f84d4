// The one error that commands throw: a request that cannot be served, told in a sentence with what to try.

/** A wrong request (a flag, a missing file). `hint` is the command or the step to try. */
export class UsageError extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

// The types of the line breaker, which comes without.

declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    /** The next place where a line may or must end; null at the end of the text. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}

// The types of what comes without: the line breaker and the compressor.

declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    /** The next place where a line may or must end; null at the end of the text. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}

declare module 'pako' {
  const pako: { deflate(data: Uint8Array, options: { readonly level: number }): Uint8Array };
  export = pako;
}

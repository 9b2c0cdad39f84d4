// The types of what comes without: the line breaker, and WebAssembly, which those of Node.js 20 leave out.

declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    /** The next place where a line may or must end; null at the end of the text. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
  export = LineBreaker;
}

declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module);
    readonly exports: Readonly<Record<string, unknown>>;
  }
}

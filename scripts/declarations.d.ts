// The types of the part of WebAssembly used here.

declare namespace WebAssembly {
  class Memory {
    readonly buffer: ArrayBuffer;
  }
  function instantiate(bytes: Uint8Array): Promise<{
    readonly instance: { readonly exports: Readonly<Record<string, unknown>> };
  }>;
}

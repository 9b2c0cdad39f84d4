// The fonts that come with laihua, and the program that cuts them down to the characters used, as bytes.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A file of the folder `assets/fonts`: beside `dist` where laihua is built, above `src` where it is not. */
export function readFont(name: string): Uint8Array {
  const paths = ['../assets/fonts/', '../../assets/fonts/'].map((folder) => new URL(folder + name, import.meta.url));
  const path = paths.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`the font ${name} is missing from the installation`);
  return readFileSync(path);
}

/** HarfBuzz's subsetter as WebAssembly, from its package. */
export const readSubsetter = (): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));

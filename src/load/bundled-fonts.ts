// The fonts that come with laihua, as bytes.
import { existsSync, readFileSync } from 'node:fs';

/** A file of the folder `assets/fonts`: beside `dist` where laihua is built, above `src` where it is not. */
export function readFont(name: string): Uint8Array {
  const paths = ['../assets/fonts/', '../../assets/fonts/'].map((folder) => new URL(folder + name, import.meta.url));
  const path = paths.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`the font ${name} is missing from the installation`);
  return readFileSync(path);
}

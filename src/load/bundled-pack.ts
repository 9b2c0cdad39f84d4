// The pack that comes with laihua: one JSON file beside the built program, and the folder its policies were built from.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../model/pack.ts';

/** The folder of the policies that come with laihua: beside `dist` where it is built, above `src` where it is not. */
export function bundledFolder(): string {
  const beside = ['../policies', '../../policies'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return beside.find((path) => existsSync(path)) ?? '../policies';
}

/**
 * The built pack, or undefined where laihua runs from its source and nothing was built beside this file.
 * The JSON was validated when it was built, so its type is taken at its word here: the border to the build.
 */
export function readBundledPack(): Pack | undefined {
  const path = new URL('pack.json', import.meta.url);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Pack) : undefined;
}

// The policies folder -> the pack the tests run on, read once a test file and refused if anything in it is wrong.
import { bundledFolder } from '../../src/load/bundled-pack.ts';
import type { Pack } from '../../src/model/pack.ts';
import { readLivePack } from '../../src/validate/read-live-pack.ts';

export function shippedPack(): Pack {
  const { pack, diagnostics } = readLivePack([bundledFolder()], { rules: false });
  if (!pack) throw new Error(`the shipped policies are wrong: ${JSON.stringify(diagnostics.slice(0, 3))}`);
  return pack;
}

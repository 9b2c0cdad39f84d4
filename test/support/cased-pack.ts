// Case files and policies a test writes, over the small pack of the fixtures -> that pack with its cases read.
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { readPackFiles } from '../../src/load/read-pack-files.ts';
import { assemblePack } from '../../src/validate/assemble-pack.ts';
import { layerPacks } from '../../src/validate/layer-packs.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';
import { readCases } from '../../src/verify/read-cases.ts';
import { fixtures } from './lint-fixture.ts';

const base = validatePackFiles(readPackFiles(`${fixtures}/base`).documents).pack;

/** Files by name; those of the small pack stay, save its cases. */
export function casedPack(files: Readonly<Record<string, string>>) {
  const read = Object.entries(files).map(([path, text]) => parseYaml({ path, text }));
  const own = validatePackFiles(read.flatMap(({ document }) => (document ? [document] : [])));
  const wrong = [...read, own].flatMap(({ diagnostics }) => diagnostics);
  if (wrong.length > 0) throw new Error(JSON.stringify(wrong));
  const located = layerPacks([{ ...base, cases: [] }, own.pack]);
  const pack = assemblePack(located);
  if (!pack) throw new Error('the small pack has no manifest');
  return { located, pack, cases: readCases(located.cases, pack) };
}

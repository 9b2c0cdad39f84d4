// One YAML file, and those it says stand beside it, laid over the small pack of the fixtures -> every diagnostic of reading, of the rules and of what the criteria mean.
import { dirname, join } from 'node:path';
import { analysePack } from '../../src/analyse/analyse-pack.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { readPackFiles } from '../../src/load/read-pack-files.ts';
import { readSource } from '../../src/load/read-source.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../../src/model/diagnostic.ts';
import { withAllowances } from '../../src/validate/allowances.ts';
import { assemblePack } from '../../src/validate/assemble-pack.ts';
import { checkRules } from '../../src/validate/check-rules.ts';
import { layerPacks } from '../../src/validate/layer-packs.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';

export const fixtures = 'test/fixtures/policies';

const base = validatePackFiles(readPackFiles(`${fixtures}/base`).documents);

/** A policy is told under the name it should have, so that a fixture may be named by what it shows. */
function nameOf(text: string, path: string): string {
  const [, id] = /^id: (\S+)/m.exec(text) ?? [];
  const [, from] = /^effective_from: (\S+)/m.exec(text) ?? [];
  return id && from ? `${id}/${from}.yaml` : path;
}

/** `# with later.yml`: another file beside it. */
const besides = (text: string): readonly string[] =>
  [...text.matchAll(/^# with (.*)$/gm)].map(([, name]) => name ?? '');

function readFixture(path: string): ReturnType<typeof parseYaml> {
  const { source } = readSource(path);
  if (!source) throw new Error(`${path} is no text`);
  return parseYaml({ path: nameOf(source.text, path), text: source.text });
}

export function lintFixture(path: string): readonly Diagnostic[] {
  const own = readFixture(path);
  const beside = besides(own.document?.source.text ?? '').map((name) => readFixture(join(dirname(path), name)));
  const read = [own, ...beside];
  const over = validatePackFiles(read.flatMap(({ document }) => (document ? [document] : [])));
  const found = [...read.flatMap(({ diagnostics }) => diagnostics), ...over.diagnostics];
  const folders = [base.pack, over.pack];
  const complete = !hasErrors(found);
  const located = layerPacks(folders);
  const rules = checkRules({ located, folders, complete, today: '2026-11-21' });
  const diagnostics = [...base.diagnostics, ...found, ...rules];
  const pack = hasErrors(diagnostics) ? undefined : assemblePack(located);
  const analysed = pack ? analysePack(pack, located) : [];
  const sources = read.flatMap(({ document }) => (document ? [document.source] : []));
  const marked = withAllowances([...diagnostics, ...analysed], sources, { complete: pack !== undefined });
  return sortDiagnostics(marked.filter(({ allowed }) => allowed === undefined));
}

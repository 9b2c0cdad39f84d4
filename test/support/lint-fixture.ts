// One YAML file laid over the small pack of the fixtures -> every diagnostic of reading it and of the lint rules.

import { parseYaml } from '../../src/load/parse-yaml.ts';
import { readPackFiles } from '../../src/load/read-pack-files.ts';
import { readSource } from '../../src/load/read-source.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../../src/model/diagnostic.ts';
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

export function lintFixture(path: string): readonly Diagnostic[] {
  const { source } = readSource(path);
  if (!source) throw new Error(`${path} is no text`);
  const { document, diagnostics } = parseYaml({ path: nameOf(source.text, path), text: source.text });
  const over = validatePackFiles(document ? [document] : []);
  const found = [...diagnostics, ...over.diagnostics];
  const folders = [base.pack, over.pack];
  const complete = !hasErrors(found);
  const rules = checkRules({ located: layerPacks(folders), folders, complete, today: '2026-11-21' });
  return sortDiagnostics([...base.diagnostics, ...found, ...rules]);
}

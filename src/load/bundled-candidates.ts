// The kinds of invented candidates that come with laihua, as data that still has to be checked.
import { readTemplate } from './bundled-template.ts';
import { parseYaml } from './parse-yaml.ts';

export function readCandidateKinds(): unknown {
  const { document, diagnostics } = parseYaml({ path: 'candidates.yaml', text: readTemplate('candidates.yaml') });
  if (!document || diagnostics.length > 0) throw new Error('templates/candidates.yaml cannot be read');
  return document.value;
}

// The template of the dossier that comes with laihua -> the same as a value, or an error that says what is wrong with it.
import { readSource } from '../src/load/read-source.ts';
import { WholeChecklistTemplate } from '../src/model/checklist-template.ts';
import { readChecklistTemplate } from '../src/validate/read-checklist-template.ts';

export function checklistOf(path: string): WholeChecklistTemplate {
  const { template, diagnostics } = readChecklistTemplate(readSource(path));
  if (!template) throw new Error(diagnostics.map(({ message }) => `${path}: ${message}`).join('\n'));
  return WholeChecklistTemplate.parse(template);
}

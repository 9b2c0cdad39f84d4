// The template named on the command line, over the one that comes with laihua -> the wording of a dossier.
import { dirname, resolve } from 'node:path';
import { completeChecklist } from '../dossier/complete-checklist.ts';
import type { Io } from '../io.ts';
import { readBundledChecklist } from '../load/bundled-checklist.ts';
import { readTemplate } from '../load/bundled-template.ts';
import { readPicture } from '../load/read-picture.ts';
import { readSource } from '../load/read-source.ts';
import type { Checklist } from '../model/checklist.ts';
import type { WholeChecklistTemplate } from '../model/checklist-template.ts';
import { type TellOptions, tellDiagnostics } from './tell-diagnostics.ts';

/** Undefined where an error stands against the template. */
export async function loadChecklist(
  io: Io,
  path: string | undefined,
  options: TellOptions,
): Promise<Checklist | undefined> {
  const base = readBundledChecklist() ?? (await liveChecklist());
  if (path === undefined) return completeChecklist(base);
  const { readChecklistTemplate } = await import('../validate/read-checklist-template.ts');
  const read = readSource(path);
  const { template, diagnostics } = readChecklistTemplate(read);
  await tellDiagnostics(io, diagnostics, [read.shown], options);
  if (!template) return undefined;
  const logo = template.letterhead?.logo;
  if (logo === undefined) return completeChecklist(base, template);
  return completeChecklist(base, template, readPicture(resolve(dirname(resolve(io.cwd, path)), logo), ''));
}

/** Where laihua runs from its source. */
async function liveChecklist(): Promise<WholeChecklistTemplate> {
  const { WholeChecklistTemplate } = await import('../model/checklist-template.ts');
  const { parseYaml } = await import('../load/parse-yaml.ts');
  const { document } = parseYaml({ path: 'templates/checklist.yaml', text: readTemplate('checklist.yaml') });
  return WholeChecklistTemplate.parse(document?.value);
}

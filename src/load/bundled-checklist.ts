// The wording of the dossier that comes with laihua: built beside the program as JSON.
import { existsSync, readFileSync } from 'node:fs';
import type { WholeChecklistTemplate } from '../model/checklist-template.ts';

/**
 * Undefined where laihua runs from its source and nothing was built beside this file. The JSON was validated when it was
 * built, so its type is taken at its word here: the border to the build.
 */
export function readBundledChecklist(): WholeChecklistTemplate | undefined {
  const path = new URL('checklist.json', import.meta.url);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as WholeChecklistTemplate) : undefined;
}

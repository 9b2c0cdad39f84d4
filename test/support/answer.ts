// A profile in short -> its assessment on the shipped policies, by the same way the command takes.
import { compile } from '../../src/compile/compile.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import type { Assessment } from '../../src/model/assessment.ts';
import { validateProfile } from '../../src/validate/validate-profile.ts';
import { shippedPack } from './shipped-pack.ts';

const pack = shippedPack();

/** `profile` is written as in a file; JSON is YAML. Throws where the file would be refused. */
export function answer(
  profile: Readonly<Record<string, unknown>>,
  options: { assumeNothing?: boolean } = {},
): Assessment {
  const text = JSON.stringify({ format: 'laihua/profile/1', purpose: 'new_from_abroad', ...profile });
  const { document, diagnostics } = parseYaml({ path: 'profile.json', text });
  const validated = document && validateProfile(document, pack);
  const wrong = [...diagnostics, ...(validated?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
  const found = validated?.profile;
  if (!found?.place || !found.filing_on || wrong.length > 0) throw new Error(JSON.stringify(wrong));
  const program = compile(pack, { place: found.place, as_of: found.filing_on, purpose: found.purpose });
  return evaluate(program, found, { ...options, asOfFrom: 'profile', tool: 'laihua test' });
}

/** The outcome of a route with what it awaits, by the part of its id after `#`. */
export function outcomeOf(assessment: Assessment, route: string): string {
  const found = assessment.routes.find(({ id }) => id.endsWith(`#${route}`));
  if (!found) return 'absent';
  return found.outcome === 'undetermined' ? `undetermined/${found.awaits.join('+')}` : found.outcome;
}

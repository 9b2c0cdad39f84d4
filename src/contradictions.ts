// Warnings about facts that other data of the profile contradict -> diagnostics at the place where each fact is written.
import { locate } from './load/locate.ts';
import type { YamlDocument } from './load/parse-yaml.ts';
import type { Assessment, AssessmentWarning } from './model/assessment.ts';
import type { Diagnostic, DocumentPath } from './model/diagnostic.ts';
import type { Profile } from './model/profile.ts';

/** The other data that contradict a stated fact, by code of the warning. */
const contradictions: Readonly<Record<string, (fact: string, values: AssessmentWarning['values']) => string>> = {
  derived_overrides_stated: (fact, { stated, derived, from }) =>
    `${fact} is given as ${stated}, but ${from} gives ${derived}, which is used`,
  stated_differs_from_history: (fact, { stated, derived, from }) =>
    `${fact} is given as ${stated}, which is used, but ${from} gives ${derived}`,
  pay_figures_differ: (fact, { yearly, twelve_months }) =>
    `${fact} does not agree: the yearly pay is ${yearly}, twelve months make ${twelve_months}`,
};

/** A warning each, as the profile stays usable; where the other data stand is a related place. */
export function contradictionsIn(
  document: YamlDocument,
  profile: Profile,
  { warnings }: Pick<Assessment, 'warnings'>,
): readonly Diagnostic[] {
  return warnings.flatMap(({ code, facts, values }): readonly Diagnostic[] => {
    const [fact] = facts.filter((id) => profile.facts.has(id));
    const message = contradictions[code];
    if (fact === undefined || message === undefined) return [];
    const at = (path: DocumentPath) => ({ file: document.source.path, range: locate(document, path) });
    const related = sourceOf(profile, values['from']);
    return [
      {
        code: 'profile/contradiction',
        severity: 'warning',
        message: message(fact, values),
        location: at(profile.facts.get(fact)?.path ?? []),
        ...(related ? { related: [{ location: at(related), note: 'it comes from here' }] } : {}),
        hint: 'correct one of the two, or leave the fact out and let it be derived',
      },
    ];
  });
}

/** A history or another fact, by its name. */
function sourceOf(profile: Profile, from: string | number | undefined): DocumentPath | undefined {
  if (typeof from !== 'string') return undefined;
  return profile.facts.get(from)?.path ?? [from];
}

// Two packs with their places -> what was added, removed or changed, each by its id, with the lines that differ.
import { locate } from '../load/locate.ts';
import type { DocumentPath } from '../model/diagnostic.ts';
import { editionId } from '../model/edition-id.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { DiffChange, DiffSpot } from '../model/policy-diff.ts';
import { canonicalJson } from '../validate/canonical-json.ts';
import type { Spot } from '../validate/finding.ts';
import type { Located, LocatedPack } from '../validate/located-pack.ts';
import { type DiffEntry, pairPolicies, policyEntries, vocabularyEntries } from './diff-entries.ts';
import { differingPaths } from './differing-paths.ts';
import { substanceOf } from './substance-of.ts';

/** A change with both sides of it at hand. */
export interface Difference extends Pick<DiffChange, 'id' | 'part' | 'kind' | 'keys' | 'policy' | 'before' | 'after'> {
  readonly weight: 'substance' | 'words';
  readonly older?: DiffEntry;
  readonly newer?: DiffEntry;
  readonly policyBefore?: Policy;
  readonly policyAfter?: Policy;
}

/** A pack, and the day whose law is meant where two days of one pack are compared. */
export interface LocatedSide {
  readonly located: LocatedPack;
  readonly day: PlainDate | null;
}

/** In the order of the later pack: policies, then vocabularies and references. */
export function differencesOf(before: LocatedSide, after: LocatedSide): readonly Difference[] {
  const onDays = before.day !== null && after.day !== null;
  const pairs = pairPolicies(before.located.policies, after.located.policies, onDays);
  return [
    ...pairs.flatMap((pair) => policyDifferences(pair, onDays)),
    ...compared(vocabularyEntries(before.located, before.day), vocabularyEntries(after.located, after.day), {}),
  ];
}

interface PolicyPair {
  readonly before?: Located<Policy>;
  readonly after?: Located<Policy>;
}

function policyDifferences({ before, after }: PolicyPair, onDays: boolean): readonly Difference[] {
  const policies = {
    ...(before ? { policyBefore: before.value } : {}),
    ...(after ? { policyAfter: after.value } : {}),
  };
  if (before && after) {
    if (before.document === after.document) return [];
    const entries = (policy: Located<Policy>) =>
      policyEntries(policy).map((entry) => (onDays && entry.part === 'head' ? withoutPeriod(entry) : entry));
    return compared(entries(before), entries(after), policies);
  }
  const whole = after ?? before;
  if (!whole) return [];
  const { value, ...spot } = whole;
  const entry: DiffEntry = { id: editionId(value), part: 'policy', name: '', value, spot };
  const kind = after ? 'added' : 'removed';
  return [difference(kind, after ? { newer: entry } : { older: entry }, policies)];
}

/** On two days the periods of two editions differ as a matter of course. */
function withoutPeriod(entry: DiffEntry): DiffEntry {
  const period = ['effective_from', 'effective_until', 'in_doubt'];
  const value = Object.fromEntries(Object.entries(entry.value).filter(([key]) => !period.includes(key)));
  return { ...entry, value };
}

type Policies = Pick<Difference, 'policyBefore' | 'policyAfter'>;

function compared(older: readonly DiffEntry[], newer: readonly DiffEntry[], policies: Policies): readonly Difference[] {
  const keyOf = ({ part, id }: DiffEntry): string => `${part} ${id}`;
  const left = new Map(older.map((entry) => [keyOf(entry), entry]));
  const found = newer.flatMap((entry) => {
    const was = left.get(keyOf(entry));
    left.delete(keyOf(entry));
    if (!was) return [difference('added', { newer: entry }, policies)];
    if (canonicalJson(was.value) === canonicalJson(entry.value)) return [];
    return [difference('changed', { older: was, newer: entry }, policies)];
  });
  return [...found, ...[...left.values()].map((entry) => difference('removed', { older: entry }, policies))];
}

function difference(
  kind: Difference['kind'],
  { older, newer }: Pick<Difference, 'older' | 'newer'>,
  policies: Policies,
): Difference {
  const entry = newer ?? older;
  if (!entry) throw new Error('a difference has a side');
  const was = older && substanceOf(entry.part, older.value);
  const is = newer && substanceOf(entry.part, newer.value);
  const isSubstance = canonicalJson(was ?? null) !== canonicalJson(is ?? null);
  const paths = older && newer ? differingPaths(...sides(older, newer, isSubstance, entry.part)) : [];
  const [first] = paths;
  const policy = policies.policyAfter ?? policies.policyBefore;
  return {
    id: entry.id,
    part: entry.part,
    kind,
    weight: isSubstance ? 'substance' : 'words',
    keys: [...new Set(paths.map(([key]) => String(key)))],
    policy: policy?.id ?? null,
    before: older ? spotOf(older.spot, first) : null,
    after: newer ? spotOf(newer.spot, first) : null,
    ...(older ? { older } : {}),
    ...(newer ? { newer } : {}),
    ...policies,
  };
}

/** Where something decides otherwise, what decides is shown and not a title that was changed along with it. */
const sides = (older: DiffEntry, newer: DiffEntry, isSubstance: boolean, part: string): [unknown, unknown] =>
  isSubstance ? [substanceOf(part, older.value), substanceOf(part, newer.value)] : [older.value, newer.value];

function spotOf({ document, path }: Spot, within: DocumentPath = []): DiffSpot {
  const { line } = locate(document, [...path, ...within]);
  return { file: document.source.path, line };
}

// An old assessment and the same made again -> everything in which they differ but wording and the sources cited.
import type { LocalizedText } from '../model/localized-text.ts';
import type { PastAssessment } from '../model/past-assessment.ts';
import type { Difference, VerifiedPart } from '../model/verification.ts';

type Fields = Readonly<Record<string, unknown>>;

const rungs = ['proven', 'possible', 'with_discretion', 'with_unseen', 'documented', 'held', 'bounds'];
const permitKeys = ['needed', 'kind'];
const filingKeys = ['category', 'route'];
const pointKeys = ['table', 'min', 'max', 'max_with_discretion', 'max_with_unseen'];
const factorKeys = ['min', 'max', 'limit'];
const routeKeys = ['category', 'outcome', 'awaits', 'missing_facts', 'outlook'];
const factKeys = ['decides'];
const evidenceKeys = ['status', 'problems', 'unclear', 'blocks_filing', 'valid_until', 'not_before'];
const procedureKeys = ['outcome', 'state', 'earliest', 'latest'];
const validityKeys = ['at_most', 'at_least'];

/** Compared by the keys above, or not at all: the day is the same by design, wording and receipt are told apart from the answer. */
const toldElsewhere: ReadonlySet<string> = new Set([
  ...['format', 'candidate', 'place', 'purpose', 'as_of', 'as_of_from', 'headline', 'receipt'],
  ...['permit', 'category', 'filing', 'points', 'routes', 'missing_facts', 'evidence', 'procedure', 'validity'],
]);

export function differencesOf(then: PastAssessment, now: PastAssessment): readonly Difference[] {
  const [was, is] = [then.receipt.profile_digest, now.receipt.profile_digest];
  return [
    ...(was === is ? [] : [{ part: 'profile', key: 'digest', then: was, now: is } as const]),
    ...fields('category', then.category, now.category, rungs),
    ...fields('permit', then.permit, now.permit, permitKeys),
    ...fields('filing', then.filing, now.filing, filingKeys),
    ...fields('points', then.points, now.points, pointKeys),
    ...entries('factor', byId(then.points?.factors ?? []), byId(now.points?.factors ?? []), factorKeys),
    ...entries('route', byId(then.routes), byId(now.routes), routeKeys),
    ...entries('missing_fact', byId(then.missing_facts), byId(now.missing_facts), factKeys),
    ...entries('evidence', byType(then.evidence), byType(now.evidence), evidenceKeys),
    ...fields('procedure', then.procedure, now.procedure, procedureKeys),
    ...fields('validity', then.validity, now.validity, validityKeys),
    ...others(then, now),
  ];
}

/** An entry with the name it is told by. */
type Entry = readonly [entry: Fields, name: LocalizedText | undefined];
type Entries = ReadonlyMap<string, Entry>;

const byId = (list: PastAssessment['routes']): Entries =>
  new Map(list.map((entry) => [entry.id, [entry, entry.title ?? entry.label]]));
const byType = (list: PastAssessment['evidence']): Entries =>
  new Map(list.map((entry) => [entry.type, [entry, entry.name]]));

/** Where there is nothing on one side, the whole is told once. */
function fields(part: VerifiedPart, then: Fields | null, now: Fields | null, keys: readonly string[]) {
  if (then === null || now === null)
    return then === now ? [] : [{ part, ...(then ? { then: true } : {}), ...(now ? { now: true } : {}) }];
  return keys.flatMap((key): readonly Difference[] =>
    isSame(then[key], now[key]) ? [] : [{ part, key, then: then[key] ?? null, now: now[key] ?? null }],
  );
}

function entries(part: VerifiedPart, then: Entries, now: Entries, keys: readonly string[]): readonly Difference[] {
  const ids = [...new Set([...then.keys(), ...now.keys()])];
  return ids.flatMap((id) => {
    const [was, name] = then.get(id) ?? [null, undefined];
    const [is, nameNow] = now.get(id) ?? [null, undefined];
    const named = nameNow ?? name;
    return fields(part, was, is, keys).map((difference) => ({ ...difference, id, ...(named ? { name: named } : {}) }));
  });
}

function others(then: Fields, now: Fields): readonly Difference[] {
  const keys = [...new Set([...Object.keys(then), ...Object.keys(now)])].filter((key) => !toldElsewhere.has(key));
  return keys.flatMap((id) => (isSame(wordless(then[id]), wordless(now[id])) ? [] : [{ part: 'other', id } as const]));
}

/** Without texts for people and without sources. */
function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value && 'zh' in value) return null;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'sources')
      .map(([key, one]) => [key, wordless(one)]),
  );
}

/** Both come from JSON, where keys keep the order of the program that wrote them. */
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

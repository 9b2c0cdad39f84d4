// Turns the facts of a profile, and the lists of what is not known or does not apply, into given facts by id.
import type { DocumentPath } from '../../model/diagnostic.ts';
import type { GivenFact } from '../../model/profile.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { factField } from './fact-field.ts';
import { type Field, isForeign, isMapping, meant, type Reading, report, wrongType } from './fields.ts';
import { shown } from './shown.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** Keys beside `facts` that easily slip below it. */
const profileKeys = ['purpose', 'place', 'filing_on', 'prepared_on', 'unknown', 'not_applicable', 'evidence', 'notes'];

const unknownFact = (
  index: VocabularyIndex,
  reading: Reading,
  path: DocumentPath,
  id: string,
  target: 'key' | 'value',
) => {
  const message = `${shown(id)} is no fact of the policy pack`;
  const hint = profileKeys.includes(id)
    ? `${id} is a key of the profile itself, indent it less`
    : meant(id, index.facts.keys());
  return report(reading, path, 'profile/unknown-fact', message, { hint, target });
};

/** The block `facts`. */
export function factMap(index: VocabularyIndex): Field<ReadonlyMap<string, GivenFact>> {
  const fields = new Map<string, Field<GivenFact>>();
  /** Made when a profile first gives the fact; thousands of profiles are read with one vocabulary. */
  const fieldOf = (fact: FactDefinition): Field<GivenFact> => {
    const field = fields.get(fact.id) ?? factField(fact, index);
    fields.set(fact.id, field);
    return field;
  };
  return (reading, path, value) => {
    if (!isMapping(value)) return wrongType(reading, path, value, 'facts with their values');
    const facts = new Map<string, GivenFact>();
    for (const id in value) {
      const each = value[id];
      const fact = index.facts.get(id);
      if (!fact && !isForeign(id)) unknownFact(index, reading, [...path, id], id, 'key');
      const given = fact && each !== null ? fieldOf(fact)(reading, [...path, id], each) : undefined;
      if (given) facts.set(id, given);
    }
    return facts;
  };
}

/** A fact named in the list `unknown`. */
export const factId =
  (index: VocabularyIndex): Field<string> =>
  (reading, path, value) => {
    if (typeof value !== 'string') return wrongType(reading, path, value, 'the name of a fact');
    return index.facts.has(value) ? value : unknownFact(index, reading, path, value, 'value');
  };

/** A fact named in the list `not_applicable`, which only some facts can be. */
export const dispensableFact =
  (index: VocabularyIndex): Field<string> =>
  (reading, path, value) => {
    const id = factId(index)(reading, path, value);
    if (id === undefined || index.facts.get(id)?.may_not_apply) return id;
    const message = `${id} applies to every candidate`;
    const hint = `give its value, or list it under unknown`;
    return report(reading, path, 'profile/not-applicable', message, { hint });
  };

/** Every fact stands in one place: below `facts` with a value, or in one of the two lists. */
export function checkGivenOnce(reading: Reading, profile: unknown): void {
  if (!isMapping(profile) || !mayRepeat(profile)) return;
  const first = new Map<unknown, Written>();
  for (const written of statements(profile)) {
    const { id, path, target } = written;
    const before = first.get(id);
    if (!before) first.set(id, written);
    else if (typeof id === 'string') {
      const where = before.path[0] === path[0] ? 'twice' : `here and under ${before.path[0]}`;
      report(reading, path, 'profile/fact-given-twice', `the fact ${shown(id, 'plain')} is given ${where}`, {
        target,
        hint: 'keep one of the two',
        related: [{ spot: { document: reading.document, ...before }, note: 'first given here' }],
      });
    }
  }
}

/** Keys of a mapping are there once, so that only a list can repeat a fact, or a fact the place: nearly none does. */
function mayRepeat({ place, facts, unknown = [], not_applicable = [] }: Readonly<Record<string, unknown>>): boolean {
  const given = isMapping(facts) ? facts : {};
  const listed = [unknown, not_applicable].flatMap((list) => (Array.isArray(list) ? list : []));
  const isGiven = (id: unknown): boolean => typeof id === 'string' && (id === 'place' || Object.hasOwn(given, id));
  return (
    (place !== undefined && Object.hasOwn(given, 'place')) ||
    listed.some(isGiven) ||
    (listed.length > 1 && new Set(listed).size < listed.length)
  );
}

interface Written {
  readonly id: unknown;
  readonly path: DocumentPath;
  readonly target: 'key' | 'value';
}

/** Every statement of a profile about a fact; its place is one too. A key without a value states nothing. */
function* statements(profile: Readonly<Record<string, unknown>>): Generator<Written> {
  if ((profile['place'] ?? null) !== null) yield { id: 'place', path: ['place'], target: 'key' };
  const facts = profile['facts'];
  for (const [id, value] of isMapping(facts) ? Object.entries(facts) : []) {
    if (value !== null) yield { id, path: ['facts', id], target: 'key' };
  }
  for (const list of ['unknown', 'not_applicable']) {
    const ids = profile[list];
    if (Array.isArray(ids)) yield* ids.map((id, i) => ({ id, path: [list, i], target: 'value' as const }));
  }
}

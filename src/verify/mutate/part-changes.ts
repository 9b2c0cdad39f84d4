// Whatever in a policy is no criterion -> the edits that make it slightly another: a row, a key or a member less, a step or a day.
import type { Criterion } from '../../model/criterion.ts';
import { kindOf } from '../../model/criterion-kinds.ts';
import type { DocumentPath } from '../../model/diagnostic.ts';
import type { Policy } from '../../model/policy.ts';
import { purposes } from '../../model/purpose.ts';
import { itemReach, type Mentions } from './item-reach.ts';
import { type Change, NOT_FALSE, NOT_TRUE, type Part, type Reach, wholeList } from './mutant.ts';
import { besideDay, besideNumber, steps } from './neighbours.ts';

/** Lists of rows that lose one row at a time, down to so many, below which the file loses its form. */
const rows: Readonly<Record<string, number>> = {
  factors: 1,
  bands: 1,
  best_of: 1,
  sum_of: 1,
  entries: 0,
  accepts: 1,
  one_of: 2,
};

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Lists of names that lose one name at a time, down to one. Names that are only printed are not among them. */
const lists = words('purposes categories relaxes about documents except issuing_country any_of facts ends_with');

/** Numbers that go a step down and up. */
const numbers = words('limit points from to below each adds years months days hours working_days at_least');

/** Days that go a day back and forth. */
const days = words('opens closes');

/** Keys that may be left out: the item then holds for more, asks for less, or stands in the place of nothing. */
const optional = words(
  'for overrides instead certification translated not_older_than valid_for span sworn deadline opens closes extendable_by from_filing',
);

/** Keys that only tell something, or that hold criteria which have changes of their own. */
const skipped = words('title provision note text basis why what row sources file must_state competence');

/** Parts whose items have no form without a test. */
const needsTest: readonly Part[] = ['conditions', 'routes', 'filing_conditions'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isCriterion = (value: unknown): value is Criterion => isObject(value) && kindOf(value) !== undefined;

/** The changes of one part of a policy. */
export function* partChanges(part: Part, policy: Policy, mentions: Mentions): Generator<Change> {
  const whole: unknown = policy[part];
  if (!Array.isArray(whole)) {
    yield* changesIn(part, whole, [part], { part });
    return;
  }
  for (const [index, item] of whole.entries()) {
    const reach = itemReach(part, index, policy, mentions);
    const name = isObject(item) ? item['id'] : index + 1;
    yield { path: [part, index], edit: { kind: 'remove' }, words: `${name} dropped from ${part}`, reach };
    // To whom an item applies may widen to cases in which its criterion was never asked.
    const { criteria: _, ...inside } = reach;
    yield* changesIn(part, item, [part, index], inside);
  }
}

function* changesIn(part: Part, value: unknown, path: DocumentPath, reach: Reach): Generator<Change> {
  if (Array.isArray(value)) {
    yield* listChanges(value, path, reach);
    for (const [index, inner] of value.entries())
      if (isObject(inner)) yield* changesIn(part, inner, [...path, index], narrowed(reach, inner));
    return;
  }
  if (!isObject(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, key];
    if (skipped.has(key)) continue;
    if (optional.has(key)) yield { path: at, edit: { kind: 'remove' }, words: `${key} dropped`, reach };
    if (isCriterion(inner)) {
      const mayGo = key === 'requires' || (key === 'when' && !(needsTest.includes(part) && !path.includes('one_of')));
      const { criteria: _, ...others } = reach;
      if (mayGo && part !== 'filing_conditions')
        yield {
          path: at,
          edit: { kind: 'remove' },
          words: `${key} dropped`,
          reach: { ...others, criteria: [{ criterion: inner, truths: NOT_TRUE }] },
        };
    } else if (typeof inner === 'number') {
      const canRise = key !== 'limit' || !isCapped(value, inner);
      // Points that a text leaves open have ends as well, which are no values of the fact.
      const isEdge = path.at(-1) !== 'points';
      if (numbers.has(key)) yield* numberChanges(at, inner, isEdge ? edgeOf(reach, key, inner) : reach, canRise);
    } else if (days.has(key) && typeof inner === 'string') yield* dayChanges(at, inner, reach);
    else yield* changesIn(part, inner, at, isObject(inner) || !isFactor(value) ? reach : withFact(reach, value));
  }
}

/** Whether no row of a factor gives more than its limit, so that a higher limit is the same. */
const isCapped = ({ bands, best_of }: Readonly<Record<string, unknown>>, limit: number): boolean => {
  const given = Array.isArray(bands) ? bands : Array.isArray(best_of) ? best_of : undefined;
  return given?.every((row) => isObject(row) && typeof row['points'] === 'number' && row['points'] <= limit) ?? false;
};

const isFactor = (value: Readonly<Record<string, unknown>>): value is { readonly fact: string } =>
  typeof value['fact'] === 'string' && 'bands' in value;

/** Bands of a fact: until one of them is named, any value of it. */
const withFact = (reach: Reach, { fact }: { readonly fact: string }): Reach => ({
  ...reach,
  value: { fact, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
});

/** What lies inside a row is noticed only by whom the row is for: values in a band, those for whom a choice may hold. */
function narrowed(reach: Reach, row: Readonly<Record<string, unknown>>): Reach {
  const { when, from, below, points } = row;
  if (points === undefined) return reach;
  if (isCriterion(when)) return { ...reach, criteria: [{ criterion: when, truths: NOT_FALSE }] };
  if (reach.value === undefined) return reach;
  const low = typeof from === 'number' ? from : reach.value.from;
  const high = typeof below === 'number' ? below : reach.value.to;
  return { ...reach, value: { ...reach.value, from: low, to: high } };
}

/** An edge that moves by a step is noticed only by values beside it. */
const edgeOf = (reach: Reach, key: string, edge: number): Reach =>
  reach.value && (key === 'from' || key === 'below')
    ? { ...reach, value: { ...reach.value, from: edge - 1, to: edge + 1 } }
    : reach;

function* listChanges(value: readonly unknown[], path: DocumentPath, reach: Reach): Generator<Change> {
  const key = String(path.at(-1));
  const isNames = value.every((each) => typeof each === 'string');
  const least = isNames ? (lists.has(key) ? 1 : undefined) : rows[key];
  if (least === undefined || value.length <= least) return;
  for (const [index, each] of value.entries()) {
    const name = isObject(each) ? (each['id'] ?? each['document'] ?? `row ${index + 1}`) : each;
    const purpose = key === 'purposes' ? purposes.find((one) => one === each) : undefined;
    yield {
      path: [...path, index],
      edit: { kind: 'remove' },
      words: `${name} dropped from ${key}`,
      reach: {
        ...(isObject(each) ? narrowed(reach, each) : reach),
        ...(purpose ? { purpose } : {}),
        // A catalogue's post is noticed by who has it, a document of a rule of form by who is asked for it.
        ...(key === 'entries' ? { given: String(name) } : {}),
        ...(key === 'documents' || key === 'except' ? { names: [String(name), wholeList('evidence')] } : {}),
      },
    };
  }
}

function* numberChanges(path: DocumentPath, value: number, reach: Reach, canRise: boolean): Generator<Change> {
  for (const step of canRise ? steps : ([-1] as const)) {
    const next = besideNumber(value, step);
    // Nothing in a policy counts below nothing, and a span or a limit of nothing has no form.
    if (next > 0 || (next === 0 && path.at(-1) === 'points'))
      yield { path, edit: { kind: 'set', value: next }, words: `${path.at(-1)} ${value} -> ${next}`, reach };
  }
}

function* dayChanges(path: DocumentPath, value: string, reach: Reach): Generator<Change> {
  for (const step of steps) {
    const next = besideDay(value, step);
    if (next !== undefined)
      yield { path, edit: { kind: 'set', value: next }, words: `${path.at(-1)} ${value} -> ${next}`, reach };
  }
}

// Validity items in force -> how long the permit will be at most, and what ends it.
import { relaxationTruth } from '../../compile/compile.ts';
import type { CompiledItem, Program } from '../../compile/program.ts';
import type { Assessment } from '../../model/assessment.ts';
import { ON_FACTS, TRUE } from '../../model/outcome.ts';
import { addDays, addMonths, type PlainDate } from '../../model/plain-date.ts';
import type { Span, Validity, ValidityLimit } from '../../model/policy.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { knownDay } from '../known-day.ts';
import { isFor } from './procedure.ts';

/** The fact with which an extended permit joins the old one. */
const heldUntil = 'current_permit_valid_until';

/**
 * The last day of the permit at most, counted from the filing day, or from the end of the permit that is extended:
 * the shortest limit that applies, or the earliest known date with which the permit ends (V-4-p2).
 */
export function validityOf(program: Program, table: FactTable, filing: Filing): Assessment['validity'] {
  const items = program.validity.filter(
    ({ scope, when, origin }) =>
      isFor(scope, filing) &&
      origin.confidence !== 'unconfirmed' &&
      (!when || when.test(table.situation, ON_FACTS) === TRUE),
  );
  const isExtension = program.purpose === 'extension';
  const held = knownDay(program, table, heldUntil);
  const start = isExtension && held !== undefined ? addDays(held, 1) : program.as_of;
  const endAfter = (span: Span): PlainDate => addDays(later(start, span), -1);
  const limits = items.flatMap((item) => {
    const found = limitOf(item, table, isExtension);
    return found ? [{ on: endAfter(found.limit), because: shortId(found.by), limit: found.limit }] : [];
  });
  const least = isExtension ? undefined : leastOf(items, table);
  const dates = items.flatMap(({ item }) =>
    (item.ends_with ?? []).flatMap((fact) => {
      const on = knownDay(program, table, fact);
      return on === undefined ? [] : [{ on, because: fact, limit: undefined }];
    }),
  );
  const ends = [...limits, ...dates].sort((a, b) => (a.on < b.on ? -1 : 1));
  const [first] = ends;
  const at_least = least === undefined ? null : endAfter(least.limit);
  const named = least === undefined ? [] : [shortId(least.by)];
  if (!first) {
    return {
      at_most: null,
      at_least,
      because: [...items.map(({ origin }) => shortId(origin.id)), ...named],
      limit: null,
    };
  }
  const because = [
    ...new Set([
      ...limits.map((limit) => limit.because),
      ...ends.filter(({ on }) => on === first.on).map((end) => end.because),
      ...named,
    ]),
  ];
  return {
    at_most: first.on,
    at_least: at_least !== null && at_least > first.on ? first.on : at_least,
    because,
    limit: ends.find(({ limit }) => limit !== undefined)?.limit ?? null,
  };
}

interface Limit {
  readonly limit: Span;
  /** The item or the relaxation that sets it. */
  readonly by: string;
}

/** The limit of an item, or the longest that a relaxation in the candidate's reach puts in its place, also an equal one. */
function limitOf(item: CompiledItem<Validity>, table: FactTable, isExtension: boolean): Limit | undefined {
  const span = (limit: ValidityLimit): Span | undefined =>
    isExtension ? limit.at_most : (limit.first_at_most ?? limit.at_most);
  const own = span(item.item);
  return own && longest([...easedTo(item, table, span), { limit: own, by: item.origin.id }]);
}

/** The longest time that a first permit is to run at least; it never lifts the limit (F16). */
function leastOf(items: readonly CompiledItem<Validity>[], table: FactTable): Limit | undefined {
  const span = (limit: ValidityLimit): Span | undefined => limit.at_least;
  return longest(
    items.flatMap((item) => {
      const own = span(item.item);
      return [...(own ? [{ limit: own, by: item.origin.id }] : []), ...easedTo(item, table, span)];
    }),
  );
}

const easedTo = (
  { relaxations }: CompiledItem<Validity>,
  { situation }: FactTable,
  span: (limit: ValidityLimit) => Span | undefined,
): readonly Limit[] =>
  relaxations.flatMap((relaxation) => {
    const limit = relaxation.validity && span(relaxation.validity);
    return limit && relaxationTruth(relaxation, situation, ON_FACTS) === TRUE
      ? [{ limit, by: relaxation.origin.id }]
      : [];
  });

const longest = (limits: readonly Limit[]): Limit | undefined =>
  [...limits].sort((a, b) => length(b.limit) - length(a.limit))[0];

const length = ({ years = 0, months = 0, days = 0 }: Span): number => years * 366 + months * 31 + days;

const later = (day: PlainDate, { years = 0, months = 0, days = 0 }: Span): PlainDate =>
  addDays(addMonths(day, years * 12 + months), days);

const shortId = (id: string): string => id.slice(id.indexOf('#') + 1);

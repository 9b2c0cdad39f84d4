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
  const limits = items.flatMap((item) => {
    const limit = limitOf(item, table, isExtension);
    return limit ? [{ on: addDays(later(start, limit), -1), because: shortId(item.origin.id), limit }] : [];
  });
  const dates = items.flatMap(({ item }) =>
    (item.ends_with ?? []).flatMap((fact) => {
      const on = knownDay(program, table, fact);
      return on === undefined ? [] : [{ on, because: fact, limit: undefined }];
    }),
  );
  const ends = [...limits, ...dates].sort((a, b) => (a.on < b.on ? -1 : 1));
  const [first] = ends;
  if (!first) return { at_most: null, because: items.map(({ origin }) => shortId(origin.id)), limit: null };
  const because = [
    ...new Set([
      ...limits.map((limit) => limit.because),
      ...ends.filter(({ on }) => on === first.on).map((end) => end.because),
    ]),
  ];
  return { at_most: first.on, because, limit: ends.find(({ limit }) => limit !== undefined)?.limit ?? null };
}

/** The limit of an item, or the longest that a relaxation in the candidate's reach puts in its place. */
function limitOf(
  { item, relaxations }: CompiledItem<Validity>,
  { situation }: FactTable,
  isExtension: boolean,
): Span | undefined {
  const span = (limit: ValidityLimit): Span | undefined =>
    isExtension ? limit.at_most : (limit.first_at_most ?? limit.at_most);
  const eased = relaxations.flatMap((relaxation) => {
    const to = relaxation.validity && span(relaxation.validity);
    return to && relaxationTruth(relaxation, situation, ON_FACTS) === TRUE ? [to] : [];
  });
  const own = span(item);
  if (!own) return undefined;
  return [own, ...eased].sort((a, b) => length(b) - length(a))[0];
}

const length = ({ years = 0, months = 0, days = 0 }: Span): number => years * 366 + months * 31 + days;

const later = (day: PlainDate, { years = 0, months = 0, days = 0 }: Span): PlainDate =>
  addDays(addMonths(day, years * 12 + months), days);

const shortId = (id: string): string => id.slice(id.indexOf('#') + 1);

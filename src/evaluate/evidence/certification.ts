// A certification table and a country of issue -> the kinds of authentication taken from there, and from which day.
import { inScope } from '../../compile/compile.ts';
import type { CompiledItem, Program } from '../../compile/program.ts';
import { absolute } from '../../compile/resolve-items.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { CertificationTable } from '../../model/policy.ts';
import type { FilingContext } from './filing-context.ts';

export interface Accepted {
  readonly kinds: readonly string[];
  /** Kinds taken only because a list names the country, and the first day they have effect between the two States. */
  readonly dated: { readonly kinds: readonly string[]; readonly from: PlainDate };
  /** The country is on no list and the list may lack it: to be asked, never refused. */
  readonly unlisted: boolean;
}

type Entry = CertificationTable['accepts'][number];

/** The table a form names, or the one that took its place by an override. */
export function findCertification(
  { program, filing }: Pick<FilingContext, 'program' | 'filing'>,
  reference: string,
): CompiledItem<CertificationTable> | undefined {
  const tables = program.certification.filter(
    ({ scope }) => filing.category === null || inScope(scope, filing.category),
  );
  const named = tables.find(({ item, origin }) => `${origin.policy.id}#${item.id}` === reference);
  const instead = tables.find(
    ({ item, origin }) => item.overrides !== undefined && absolute(origin.policy, item.overrides) === reference,
  );
  // An override of an override no longer finds the one between them; the id of the table is the same throughout.
  return named ?? instead ?? tables.find(({ item }) => item.id === reference.slice(reference.indexOf('#') + 1));
}

/** The first entry that fits the country counts; undefined where the table speaks of other countries only. */
export function acceptedFrom(
  program: Program,
  table: CompiledItem<CertificationTable>,
  country: string,
): Accepted | undefined {
  const start = table.origin.policy.effective_from;
  const standings = table.item.accepts.map((entry) => ({
    entry,
    standing: standingOf(program, entry, country, start),
  }));
  const fitting = standings.filter(({ standing }) => standing !== undefined);
  const [first, next] = fitting;
  if (!first?.standing) return undefined;
  const { any_of: kinds } = first.entry;
  const { from, unlisted } = first.standing;
  const always = next?.entry.any_of ?? [];
  const dated = from === undefined ? [] : kinds.filter((kind) => !always.includes(kind));
  return { kinds, dated: { kinds: dated, from: from ?? start }, unlisted };
}

/** Whether an entry speaks of a country on the filing day; through a list also since when. */
function standingOf(
  program: Program,
  { issuing_country: countries }: Entry,
  country: string,
  start: PlainDate,
): { readonly from?: PlainDate; readonly unlisted: boolean } | undefined {
  if (countries === undefined) return { unlisted: false };
  if (Array.isArray(countries)) return countries.includes(country) ? { unlisted: false } : undefined;
  const list = program.pack.countryLists.find(({ id }) => id === countries.list);
  const listed = list?.countries.find((one) => one.country === country);
  if (!listed) return list?.complete ? undefined : { from: start, unlisted: true };
  const from = listed.from !== undefined && listed.from > start ? listed.from : start;
  return listed.excluded || from > program.as_of ? undefined : { from, unlisted: false };
}

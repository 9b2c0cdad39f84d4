// Open facts that move neither category nor points -> the first that moves the document list, a form rule or the filing.
import type { Situation } from '../compile/program.ts';
import { categoryBounds } from '../evaluate/category-bounds.ts';
import { consequencesOf, filingFor } from '../evaluate/consequences.ts';
import { decisiveCells } from '../evaluate/decisive-cells.ts';
import { evidenceLines } from '../evaluate/evidence/evidence-lines.ts';
import type { FactTable } from '../evaluate/fact-table.ts';
import { computesCategory, heldCategory } from '../evaluate/held-category.ts';
import { procedureOf } from '../evaluate/procedure/procedure.ts';
import type { EvidenceLine } from '../model/assessment.ts';
import { countryCodes } from '../model/country-codes.ts';
import { option } from '../model/fact-state.ts';
import { ON_FACTS } from '../model/outcome.ts';
import type { Standing } from './standing.ts';
import { type Change, type WeighedFact, withChange } from './weigh-fact.ts';

/** Readings that may be made to find a fact which decides a paper only together with another. */
const BUDGET = 30;

/** The list of one situation, and whether and when the filing is open. */
export interface Reading {
  readonly lines: readonly EvidenceLine[];
  readonly filing: string;
}

export function readingsDiffer(standing: Standing, facts: readonly WeighedFact[]): WeighedFact | undefined {
  const { program, table, filing, bounds } = standing.answer;
  const consequences = consequencesOf(program, table, standing.profile, {}, filing, []);
  const known = new Map<string, string>();
  /** What no paper asks for moves the list by the category it leads to only, while the filing stands. */
  const unread = (situation: Situation): string => {
    const reached = categoryBounds(program, situation, bounds.refuted);
    if (!consequences.stands(situation, reached)) return keyOf(readingAt(standing, situation));
    const key = [reached.proven, reached.possible, reached.with_discretion].join();
    const read = known.get(key) ?? keyOf(readingAt(standing, situation));
    known.set(key, read);
    return read;
  };
  let left = Number.POSITIVE_INFINITY;
  const differs = (fact: WeighedFact, situation: Situation): boolean => {
    let one: string | undefined;
    for (const change of [...fact.changes, ...countryChanges(standing, fact)]) {
      left -= 1;
      if (left < 0) return false;
      const there = withChange(standing, situation, change);
      const read = consequences.reads(fact.slot) ? keyOf(readingAt(standing, there)) : unread(there);
      if (one !== undefined && read !== one) return true;
      one = read;
    }
    return false;
  };
  const direct = facts.find((fact) => differs(fact, table.situation));
  if (direct) return direct;
  left = BUDGET;
  const cellsOf = decisiveCells(program);
  return facts.find((fact) =>
    facts.some(
      (other) =>
        other !== fact &&
        consequences.reads(other.slot) &&
        cellsOf(other.slot, table.situation).some((cell) =>
          differs(fact, withChange(standing, table.situation, [[other.slot, cell.state]])),
        ),
    ),
  );
}

/** Lists of countries, such as the parties to a convention, tell countries apart as tests do: one of each kind is tried. */
function countryChanges({ answer: { program } }: Standing, { slot }: WeighedFact): readonly Change[] {
  if (program.definitions[slot]?.type !== 'country') return [];
  const { countryLists } = program.pack;
  const kinds = new Map<string, string>();
  for (const code of countryCodes) {
    const listed = countryLists.map(({ countries }) => {
      const found = countries.find(({ country }) => country === code);
      return found !== undefined && !found.excluded && (found.from ?? '') <= program.as_of;
    });
    if (!kinds.has(listed.join())) kinds.set(listed.join(), code);
  }
  return [...kinds.values()].map((code) => [[slot, option(code)] as const]);
}

/** The filing stays as long as its route stands as it did and no better category opens, as in the answer itself. */
export function readingAt({ answer, profile }: Standing, situation: Situation): Reading {
  const { program, table, filing, bounds } = answer;
  const there: FactTable = { entries: table.entries, situation };
  const reached = categoryBounds(program, situation, bounds.refuted);
  const category = reached.proven ?? reached.possible ?? reached.with_discretion;
  const stands =
    filing.route?.test(situation, ON_FACTS) === filing.route?.test(table.situation, ON_FACTS) &&
    category === filing.category;
  const next = !computesCategory(program)
    ? { category: heldCategory(program, there) ?? null, route: undefined, chosen: 'default' as const }
    : stands
      ? filing
      : filingFor(program, there, profile, {}, () => reached);
  const { outcome, earliest, latest } = procedureOf(program, there, next, profile.prepared_on);
  return {
    lines: evidenceLines(program, there, next, profile).lines.filter(({ status }) => status !== 'not_needed'),
    filing: `${outcome} ${earliest} ${latest}`,
  };
}

export const lineKey = ({ type, status, form }: EvidenceLine): string => `${type} ${status} ${JSON.stringify(form)}`;

const keyOf = ({ lines, filing }: Reading): string => `${lines.map(lineKey).join()} | ${filing}`;

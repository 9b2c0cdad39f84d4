// Requirements in force, the filing chosen and the evidence in hand -> the document list with a status for each line.
import type { CompiledRoute, Program, Situation } from '../../compile/program.ts';
import type { EvidenceLine } from '../../model/assessment.ts';
import type { Profile } from '../../model/profile.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { idsToAsk, isOpen } from '../trace.ts';
import { draftDocuments, heldAlternatives } from './drafts.ts';
import { type FilingContext, filingContext } from './filing-context.ts';
import { countriesAsked } from './issuing-countries.ts';
import { lineNotNeeded, lineOf } from './line-of.ts';
import { openRoutesAbove } from './other-filings.ts';
import { requirementsAsked } from './requirements-asked.ts';

export interface DocumentList {
  readonly lines: readonly EvidenceLine[];
  /** Facts that decide whether or how a document is asked for, and are open. */
  readonly missing_facts: readonly string[];
}

type ListOptions = Partial<Pick<FilingContext, 'isBare' | 'requirements'>> & {
  /** Without what only a higher category that is still open would ask for. */
  readonly isOwnOnly?: boolean;
};

/**
 * One line for every document: those this filing asks for, those that hang on an open fact or that only a higher category
 * still open would ask for, and those in hand that nobody asks for.
 */
export function evidenceLines(
  program: Program,
  table: FactTable,
  filing: Filing,
  profile: Profile,
  options: ListOptions = {},
): DocumentList {
  if (program.purpose === 'quick_estimate') return { lines: [], missing_facts: [] };
  const context = filingContext(program, table, filing, profile, options);
  const { lines, open } = linesAsked(context);
  const listed = new Map(lines.map((line) => [line.type, line]));
  const named = new Set(lines.flatMap(({ type, one_of }) => [type, ...one_of]));
  for (const line of filing.route && !options.isOwnOnly ? linesOfHigherFilings(context) : []) {
    const isAsked = [line.type, ...line.one_of].some((type) => named.has(type));
    if (!isAsked && !listed.has(line.type)) listed.set(line.type, line);
  }
  for (const { type } of profile.evidence) {
    if (!listed.has(type)) listed.set(type, lineNotNeeded(context, type));
  }
  return {
    lines: [...listed.values()].sort((a, b) => a.order - b.order || (a.type < b.type ? -1 : 1)),
    missing_facts: idsToAsk(program, table.situation, open),
  };
}

function linesAsked(context: FilingContext): { lines: readonly EvidenceLine[]; open: ReadonlySet<number> } {
  const { program, table } = context;
  const asked = requirementsAsked(context);
  const drafts = draftDocuments(context, asked);
  const lines = [...drafts].map(([document, demands]): EvidenceLine => {
    const line = lineOf(context, document, demands);
    if (demands.some(({ asked: { isSure } }) => isSure)) return line;
    const facts = idsToAsk(program, table.situation, new Set(demands.flatMap(({ open }) => [...open])));
    // What waits for the authority or a text, not for a fact, keeps the stricter demand.
    return facts.length === 0 ? line : asDepending(line, facts);
  });
  const perhaps = heldAlternatives(context, asked, drafts).map(([one, choice]): EvidenceLine => {
    const demand = { asked: one, form: choice.form, others: [], isSpared: false, open: choice.open };
    return asDepending(lineOf(context, choice.document, [demand]), idsToAsk(program, table.situation, choice.open));
  });
  const open = new Set<number>();
  const note = (slots: Iterable<number>): void => {
    for (const slot of slots) if (isOpen(table.situation, slot)) open.add(slot);
  };
  for (const one of asked) {
    note(one.open);
    // What is spared asks for no country and has no alternatives to choose from.
    for (const choice of one.spared ? [] : one.alternatives) {
      note(choice.open);
      note(countriesAsked(context, choice.form)?.open ?? []);
    }
  }
  return { lines: [...lines, ...perhaps], open };
}

/** What a higher category that is still open would ask for beside this list. */
function linesOfHigherFilings(context: FilingContext): readonly EvidenceLine[] {
  const { program, table, filing } = context;
  return openRoutesAbove(program, table.situation, filing.category).flatMap((route) =>
    linesOfRoute(context, route).flatMap((line) =>
      line.status === 'waived' || line.status === 'by_commitment' ? [] : [asDepending(line, [route.origin.id])],
    ),
  );
}

type Kept = Pick<FilingContext, 'profile' | 'isBare' | 'requirements'> & {
  readonly lines: Map<CompiledRoute, readonly EvidenceLine[]>;
};
const kept = new WeakMap<Situation, Kept>();

/** Lists of higher routes are the same for every lower route that is tried on the same facts. */
function linesOfRoute(context: FilingContext, route: CompiledRoute): readonly EvidenceLine[] {
  const { program, table, profile, isBare, requirements } = context;
  const before = kept.get(table.situation);
  const isSame = before?.profile === profile && before.isBare === isBare && before.requirements === requirements;
  const { lines } = isSame ? before : { lines: new Map<CompiledRoute, readonly EvidenceLine[]>() };
  kept.set(table.situation, { profile, isBare, requirements, lines });
  const filing: Filing = { category: route.category, route, chosen: 'default' };
  const options = { isBare, requirements };
  const found = lines.get(route) ?? linesAsked(filingContext(program, table, filing, profile, options)).lines;
  lines.set(route, found);
  return found;
}

const asDepending = (line: EvidenceLine, on: readonly string[]): EvidenceLine => ({
  ...line,
  status: 'depends',
  depends_on: on,
  blocks_filing: false,
  problems: [],
  unclear: [],
});

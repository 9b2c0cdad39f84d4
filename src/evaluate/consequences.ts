// A finished answer -> how filing, document list, procedure and permit would read if a fact were known.
import { slotsOf } from '../compile/compile-points.ts';
import { lawOf } from '../compile/dated-program.ts';
import type {
  CompiledRelaxation,
  CompiledRequirement,
  CompiledRoute,
  Node,
  Program,
  Situation,
} from '../compile/program.ts';
import { ON_FACTS } from '../model/outcome.ts';
import type { Profile } from '../model/profile.ts';
import type { CategoryBounds } from './category-bounds.ts';
import { evidenceLines } from './evidence/evidence-lines.ts';
import type { FactTable } from './fact-table.ts';
import { chooseFiling, type Filing, type FilingRequest } from './filing.ts';
import { heldCategory } from './held-category.ts';
import type { Consequences } from './missing-facts.ts';
import { permitOf } from './permit.ts';
import { filingOpens } from './procedure/procedure.ts';
import { everything, type Touched, touchedBy } from './touched-by.ts';

const spared: readonly string[] = ['not_needed', 'depends', 'waived', 'by_commitment'];

/** The filing for what is known: as asked for, or the best route, counting the documents each would need. */
export function filingFor(
  program: Program,
  table: FactTable,
  profile: Profile,
  request: FilingRequest,
  bounds: () => CategoryBounds,
): Filing {
  const count = (route: CompiledRoute): number => {
    const filing: Filing = { category: route.category, route, chosen: 'default' };
    const { lines } = evidenceLines(program, table, filing, profile, { isBare: true, isOwnOnly: true });
    return lines.filter(({ status }) => !spared.includes(status)).length;
  };
  return chooseFiling(program, table.situation, bounds, request, count);
}

/** `filing` is the one of the answer; it stays as long as its route stands as it did and no better category opens. */
export function consequencesOf(
  program: Program,
  table: FactTable,
  profile: Profile,
  request: FilingRequest,
  filing: Filing,
  missing: readonly string[],
): Consequences {
  const stood = filing.route?.test(table.situation, ON_FACTS);
  const stands = (situation: Situation, bounds: CategoryBounds): boolean => {
    const category = request.category ?? bounds.proven ?? bounds.possible ?? bounds.with_discretion;
    return filing.route?.test(situation, ON_FACTS) === stood && category === filing.category;
  };
  const filingAt = (there: FactTable, bounds: CategoryBounds): Filing => {
    const held = heldCategory(program, there);
    if (held !== undefined) return { category: held, route: undefined, chosen: 'default' };
    return stands(there.situation, bounds) ? filing : filingFor(program, there, profile, request, () => bounds);
  };
  const read = new Set([...slotsRead(program), ...slotsReliedOn(program, filing)]);
  const statusesAt = (there: FactTable, next: Filing, requirements: readonly CompiledRequirement[]): string => {
    const { lines } = evidenceLines(program, there, next, profile, { isBare: true, requirements });
    return lines.flatMap(({ type, status }) => (status === 'not_needed' ? [] : `${type} ${status}`)).join();
  };
  const opensAt = (there: FactTable, next: Filing): string => {
    const { outcome, earliest, latest } = filingOpens(program, there, next);
    return `${outcome} ${earliest} ${latest}`;
  };
  /** What is not touched reads the same in all situations compared, and so as nothing. */
  const readings =
    ({ requirements, procedure, permit }: Touched): Consequences['at'] =>
    (situation, bounds) => {
      const there: FactTable = { entries: table.entries, situation };
      const next = filingAt(there, bounds);
      const asked = requirements === 'any' ? program.requirements : requirements;
      return {
        evidence: asked.length === 0 ? '' : statusesAt(there, next, asked),
        procedure: procedure ? opensAt(there, next) : '',
        permit: permit ? permitOf(program, situation).needed : '',
      };
    };
  const at = readings(everything);
  return {
    missing,
    reads: (slot) => read.has(slot),
    stands,
    at,
    movedBy: (slots) => readings(touchedBy(program, slots)),
  };
}

const slotsByProgram = new WeakMap<Program, ReadonlySet<number>>();

/** Facts that decide whether and how a paper is asked for, whether the filing is open, or whether a permit is needed. */
function slotsRead(dated: Program): ReadonlySet<number> {
  const program = lawOf(dated);
  const known = slotsByProgram.get(program);
  if (known) return known;
  const found = new Set<number>();
  const visit = (node: Node | undefined): void => {
    if (node) slotsOf(node, found);
  };
  const ease = (relaxations: readonly CompiledRelaxation[]): void => {
    for (const { when, to, instead } of relaxations) [when, to, instead?.when].forEach(visit);
  };
  for (const { when, alternatives, instead, relaxations } of program.requirements) {
    [when, instead?.when, ...alternatives.map((alternative) => alternative.when)].forEach(visit);
    ease(relaxations);
  }
  for (const { grounds, relaxations } of program.filingConditions) {
    for (const ground of grounds) visit(ground.when);
    ease(relaxations);
  }
  for (const { when } of program.notices) visit(when);
  for (const definition of program.definitions) {
    const isDay = definition.type === 'date' || definition.type === 'country';
    const slot = program.slots.get(definition.id);
    if (isDay && slot !== undefined) found.add(slot);
  }
  slotsByProgram.set(program, found);
  return found;
}

/** Facts that the route filed under rests on; by points these are all that may score. */
function slotsReliedOn(program: Program, { route }: Filing): ReadonlySet<number> {
  if (!route) return new Set();
  const byPoints = route.byPoints ? (program.table?.factors ?? []).flatMap(({ slots }) => slots) : [];
  return new Set([...slotsOf(route.own), ...byPoints]);
}

// A program and some facts -> what can change with the facts while every route stands as it does: papers, procedure, permit.

import { lawOf } from '../compile/dated-program.ts';
import { choicesOf } from '../compile/narrower-values.ts';
import type { CompiledChoice, CompiledRelaxation, CompiledRequirement, Node, Program } from '../compile/program.ts';
import { nodesOfCondition, nodesOfRelaxation, slotsRead } from '../compile/slots-read.ts';
import { heldCategoryFact } from './held-category.ts';

export interface Touched {
  /** The only requirements whose documents may change: asking these alone tells whether any does. `any` where all must be asked. */
  readonly requirements: readonly CompiledRequirement[] | 'any';
  readonly procedure: boolean;
  readonly permit: boolean;
}

interface Known {
  readonly bySlots: Map<string, Touched>;
  readonly filing: ReadonlySet<number>;
}

const byLaw = new WeakMap<Program, Known>();

/** `slots`: those of the facts that differ together. */
export function touchedBy(dated: Program, slots: readonly number[]): Touched {
  const law = lawOf(dated);
  const known = byLaw.get(law) ?? { bySlots: new Map<string, Touched>(), filing: slotsOfFiling(law) };
  byLaw.set(law, known);
  const found = known.bySlots.get(slots.join()) ?? newTouched(law, slots, known.filing);
  known.bySlots.set(slots.join(), found);
  return found;
}

function newTouched(program: Program, slots: readonly number[], filing: ReadonlySet<number>): Touched {
  if (slots.some((slot) => filing.has(slot))) return everything;
  const reads = (nodes: readonly (Node | undefined)[]): boolean => {
    const read = slotsRead(
      program,
      nodes.filter((node) => node !== undefined),
    );
    return slots.some((slot) => read.slots.has(slot));
  };
  const types = new Set(slots.map((slot) => program.definitions[slot]?.type));
  const windows = program.filingWindows.map(({ when }) => when);
  return {
    // The country of issue tells how any paper is authenticated.
    requirements: types.has('country') ? 'any' : requirementsTouched(program, reads),
    // Windows open and close on days that facts name.
    procedure: types.has('date') || reads([...windows, ...program.filingConditions.flatMap(nodesOfFilingCondition)]),
    permit: reads(program.notices.flatMap(({ item, when }) => (item.nature === 'permit_not_needed' ? [when] : []))),
  };
}

export const everything: Touched = { requirements: 'any', procedure: true, permit: true };

function requirementsTouched(
  program: Program,
  reads: (nodes: readonly (Node | undefined)[]) => boolean,
): Touched['requirements'] {
  // A default speaks of many papers.
  const defaults = program.formDefaults.flatMap(({ when, relaxations }) => [
    when,
    ...relaxations.flatMap(nodesOfRelaxation),
  ]);
  if (reads(defaults)) return 'any';
  const touched = program.requirements.filter((requirement) => reads(nodesOfRequirement(requirement)));
  const sharing = sharingDocuments(program, touched);
  // Proofs of the route share documents that only the facts tell.
  const proving = provingDocuments(program);
  const isProof = sharing.some(({ item }) => item.proof_of !== undefined);
  return isProof || sharing.flatMap(documentsOf).some((one) => proving.has(one)) ? 'any' : sharing;
}

/** Which document answers a requirement hangs on what others ask for: whatever shares a document goes with them. */
function sharingDocuments(
  { requirements }: Program,
  touched: readonly CompiledRequirement[],
): readonly CompiledRequirement[] {
  const found = new Set(touched);
  const documents = new Set(touched.flatMap(documentsOf));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const requirement of requirements) {
      const own = documentsOf(requirement);
      if (!own.some((document) => documents.has(document))) continue;
      found.add(requirement);
      for (const document of own) documents.add(document);
    }
  }
  return requirements.filter((requirement) => found.has(requirement));
}

const nodesOfRequirement = ({ when, alternatives, instead, relaxations }: CompiledRequirement) => [
  when,
  instead?.when,
  ...alternatives.map((alternative) => alternative.when),
  ...relaxations.flatMap((relaxation) => [...nodesOfRelaxation(relaxation), relaxation.instead?.when]),
];

const nodesOfFilingCondition = ({ grounds, relaxations }: Program['filingConditions'][number]): readonly Node[] => [
  ...grounds.map(({ when }) => when),
  ...relaxations.flatMap(nodesOfRelaxation),
];

const insteadOf = ({ instead }: Pick<CompiledRelaxation, 'instead'>): readonly string[] =>
  instead ? [instead.document] : [];

const documentsOf = (requirement: CompiledRequirement): readonly string[] => [
  ...requirement.alternatives.map(({ document }) => document),
  ...insteadOf(requirement),
  ...requirement.relaxations.flatMap(insteadOf),
];

/** Facts that any route reads, also through its points, and that of the category held: they move what is filed. */
function slotsOfFiling(program: Program): ReadonlySet<number> {
  const counted: readonly { readonly choices: readonly CompiledChoice[] }[] = [
    ...(program.table?.factors ?? []),
    ...program.schemes,
  ];
  const { slots } = slotsRead(program, [
    ...program.routes.flatMap(({ own, general }) => [own, ...general.flatMap(nodesOfCondition)]),
    ...counted.flatMap(({ choices }) => choices.flatMap(({ when }) => when ?? [])),
  ]);
  const scored = (program.table?.factors ?? []).flatMap((factor) => factor.slots);
  return new Set([...slots, ...scored, program.slots.get(heldCategoryFact) ?? -1]);
}

/** Documents that prove some fact, value or route. */
function provingDocuments(program: Program): ReadonlySet<string> {
  const { pack, definitions, routes } = program;
  const values = definitions.flatMap((definition) => [definition, ...choicesOf(pack, definition)]);
  return new Set([...values.flatMap(({ proved_by = [] }) => proved_by), ...routes.flatMap(({ proof }) => proof)]);
}

// A program and a profile -> the answer by itself: bounds, filing, documents and procedure, before anything explains it.
import { datedProgram, lawOf } from '../compile/dated-program.ts';
import type { Program } from '../compile/program.ts';
import { changedProgram } from '../compile/settled-program.ts';
import { lazy } from '../lazy.ts';
import type { Assessment, AssessmentWarning } from '../model/assessment.ts';
import type { Category } from '../model/category.ts';
import type { Profile } from '../model/profile.ts';
import { type NarrowedBounds, narrowedBounds } from './category-bounds.ts';
import { filingFor } from './consequences.ts';
import { decisiveCells } from './decisive-cells.ts';
import { deriveFacts } from './derive-facts.ts';
import { type DocumentList, evidenceLines } from './evidence/evidence-lines.ts';
import { type FactTable, factTable } from './fact-table.ts';
import type { Filing } from './filing.ts';
import { computesCategory, heldCategory } from './held-category.ts';
import { permitOf } from './permit.ts';
import { pointsResult } from './points-result.ts';
import { procedureOf } from './procedure/procedure.ts';

export interface AnswerOptions {
  readonly assumeNothing?: boolean;
  readonly category?: Category;
  readonly route?: string;
  /** Only which documents are listed and how they stand is wanted, not what is asked of each. */
  readonly isBare?: boolean;
  /** Without documents that only a higher category, which is still open, would ask for. */
  readonly isOwnOnly?: boolean;
}

interface Found {
  readonly filing: Filing;
  readonly bounds: NarrowedBounds;
  readonly points: Assessment['points'];
  readonly documents: DocumentList;
  readonly procedure: Assessment['procedure'];
}

export interface Answer extends Found {
  /** Without routes and points where the purpose computes no category. */
  readonly program: Program;
  readonly table: FactTable;
  /** The facts of the same profile for another program, or with nothing assumed. */
  readonly tableFor: (target: Program, assumeNothing: boolean) => FactTable;
  /** Where other data contradict what is stated. */
  readonly warnings: readonly AssessmentWarning[];
  readonly permit: Assessment['permit'];
  readonly inForce: boolean;
  /** Whether a category, points and documents are a question at all. */
  readonly isNeeded: boolean;
}

/** Purposes that compute no category look at no routes and no points, only at the papers. What is not read is not worked out. */
export function answerOf(whole: Program, profile: Profile, options: AnswerOptions): Answer {
  const program = computesCategory(whole) ? whole : datedProgram(withoutRoutes(lawOf(whole)), whole.as_of);
  const derivedHere = derivedFor(program, profile);
  const tableFor = (target: Program, assumeNothing: boolean): FactTable =>
    factTable(target, profile, (target === program ? derivedHere : derivedFor(target, profile)).facts, {
      assumeNothing,
    });
  const table = tableFor(program, options.assumeNothing ?? false);
  const asked = { program, table, profile, options, held: heldCategory(program, table) };
  return answer({ ...asked, tableFor, warnings: derivedHere.warnings, found: found(asked) });
}

/** A program and the facts of a profile on it. */
interface Asked {
  readonly program: Program;
  readonly table: FactTable;
  readonly profile: Profile;
  readonly options: AnswerOptions;
  /** Of purposes that compute no category, the one held. */
  readonly held: ReturnType<typeof heldCategory>;
}

const answer = lazy<Asked & Pick<Answer, 'tableFor' | 'warnings'> & { readonly found: Found }, Answer>({
  program: ({ program }) => program,
  table: ({ table }) => table,
  tableFor: ({ tableFor }) => tableFor,
  inForce: ({ program }) => classifies(program),
  warnings: ({ warnings }) => warnings,
  permit: ({ program, table }) => permitOf(program, table.situation),
  isNeeded: (_, { inForce, permit }) => inForce && permit.needed !== 'no',
  bounds: ({ found }, { isNeeded }) => (isNeeded ? found : nothing).bounds,
  filing: ({ found }, { isNeeded }) => (isNeeded ? found : nothing).filing,
  points: ({ found }, { isNeeded }) => (isNeeded ? found : nothing).points,
  documents: ({ found }, { isNeeded }) => (isNeeded ? found : nothing).documents,
  procedure: ({ found }, { isNeeded }) => (isNeeded ? found : nothing).procedure,
});

/** A place also takes what is said of the places above it, such as the region its province counts as. */
const derivedFor = ({ place, above, definitions, as_of }: Program, profile: Profile) =>
  deriveFacts(profile, definitions, place, as_of, above);

const routeless = new WeakMap<Program, Program>();

function withoutRoutes(program: Program): Program {
  const known = routeless.get(program);
  if (known) return known;
  const without = changedProgram(program, { routes: [], table: undefined });
  routeless.set(program, without);
  return without;
}

/**
 * Whether anything in force sorts workers into categories at all. Before the pilot, and outside its ten places until
 * 2017-03-31, single measures were in force but no standard; the pack does not answer for the permits of that time.
 */
const classifies = (program: Program): boolean =>
  program.policies.some((policy) => policy.points_table !== undefined || policy.kind === 'recognition_standard');

/** Purposes that compute no category show the one held (contract, Purposes). */
const found = lazy<Asked, Found>({
  bounds: ({ program, table, held }) =>
    held === undefined
      ? narrowedBounds(program, table.situation, (slot, situation) => decisiveCells(program)(slot, situation))
      : noBounds,
  filing: ({ program, table, profile, options, held }, whole) =>
    held === undefined
      ? filingFor(program, table, profile, options, () => whole.bounds)
      : { category: held, route: undefined, chosen: 'default' },
  points: ({ program, table, held }) => (held === undefined ? pointsResult(program, table.situation) : null),
  documents: ({ program, table, profile, options }, { filing }) =>
    evidenceLines(program, table, filing, profile, {
      isBare: options.isBare ?? false,
      isOwnOnly: options.isOwnOnly ?? false,
    }),
  procedure: ({ program, table, profile }, { filing }) => procedureOf(program, table, filing, profile.prepared_on),
});

const noBounds: NarrowedBounds = {
  proven: null,
  possible: null,
  with_discretion: null,
  with_unseen: null,
  bounds: 'exact',
  refuted: new Set(),
};

/** Where no permit is needed, or no standard is in force, the question does not arise: no category, points or list. */
const nothing: Found = {
  filing: { category: null, route: undefined, chosen: 'default' },
  bounds: noBounds,
  points: null,
  documents: { lines: [], missing_facts: [] },
  procedure: {
    outcome: 'met',
    by: [],
    awaits: [],
    missing_facts: [],
    conditions: [],
    earliest: null,
    latest: null,
    state: null,
    days_left: null,
    windows: [],
  },
};

// Differences that decide something -> what each means: wider, narrower or different, with somebody who shows it.
import { compile } from '../compile/compile.ts';
import type { CompiledFactor, Node, Program } from '../compile/program.ts';
import type { Criterion } from '../model/criterion.ts';
import { FALSE, type Level, TRUE, type Truth, WITH_UNSEEN } from '../model/outcome.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { Meaning, Witness } from '../model/policy-diff.ts';
import { type Comparison, compareMeaning, type Measure, type Span, verdictOf } from './compare-meaning.ts';
import type { Difference } from './differences.ts';
import { factsRead } from './facts-read.ts';
import { jointSpace, type Pair } from './joint-facts.ts';
import { impossibleDirections } from './points-lines.ts';
import { pointsShifts } from './points-shifts.ts';
import { type DiffSetting, settingOf, usesWages } from './setting-of.ts';
import { type Angle, anglesOf, isComparable, type SideOfSubject, speaksFor, subjectOf } from './subject-of.ts';

export interface MeaningRequest {
  readonly before: Pack;
  readonly after: Pack;
  readonly place: string | undefined;
  readonly day: PlainDate | undefined;
  readonly today: PlainDate;
}

/** The meaning of each difference for which there is one, by the difference. */
export function meaningsOf(
  differences: readonly Difference[],
  request: MeaningRequest,
): ReadonlyMap<Difference, Meaning> {
  const found = differences.filter(isComparable).flatMap((difference) => {
    const meaning = meaningOf(difference, settingOf(difference, request), request);
    return meaning ? [[difference, meaning] as const] : [];
  });
  return new Map(found);
}

function meaningOf(difference: Difference, setting: DiffSetting, request: MeaningRequest): Meaning | undefined {
  if (difference.part === 'factors' || difference.part === 'encouragement_points')
    return meaningOfPoints(difference, setting, request);
  const subject = subjectOf(difference, setting.as_of);
  if (!subject) return undefined;
  const angles = anglesOf(subject);
  const compared = angles.map((angle) => {
    const side = (pack: Pack, policy: Policy | undefined, of: SideOfSubject | undefined): CompiledSide => {
      const speaks = of !== undefined && speaksFor(of, angle);
      const asks = speaks ? of.asks : subject.absent;
      return compiledSide(pack, policy, asks, speaks && of.isUnconfirmed ? subject.absent : undefined, setting, angle);
    };
    return compareSides(
      side(request.before, difference.policyBefore, subject.before),
      side(request.after, difference.policyAfter, subject.after),
      usesWages(difference.older?.value, difference.newer?.value),
    );
  });
  const all: Comparison = {
    witnesses: (['gain', 'loss'] as const).flatMap(
      (direction) =>
        compared.flatMap(({ witnesses }) => witnesses.filter((one) => one.direction === direction))[0] ?? [],
    ),
    open: compared.flatMap(({ open }) => open),
  };
  const shown = angles[compared.findIndex(({ witnesses }) => witnesses.length > 0)] ?? angles[0];
  return {
    verdict: verdictOf(all),
    of: 'criterion',
    ...setting,
    purpose: shown?.purpose ?? 'new_from_abroad',
    witnesses: all.witnesses,
  };
}

interface CompiledSide {
  readonly program: Program;
  readonly criterion: Criterion | undefined;
  readonly node: Node | undefined;
  readonly test: (pair: Pair['before'], level: Level) => Truth;
}

const PROBE = 'what-is-compared';

/** The criterion is put into its policy as a notice, which decides nothing, so that it is compiled as it stands there. */
function compiledSide(
  pack: Pack,
  policy: Policy | undefined,
  asks: SideOfSubject['asks'],
  unconfirmed: 'always' | 'never' | undefined,
  { place, as_of }: DiffSetting,
  { purpose }: Angle,
): CompiledSide {
  const criterion = typeof asks === 'string' ? undefined : asks;
  const probed = policy && criterion ? withProbe(pack, policy, place, criterion) : pack;
  const program = compile(probed, { place, as_of, purpose });
  const node = criterion && program.notices.find(({ item }) => item.id === PROBE)?.when;
  const own = (situation: Pair['before'], level: Level): Truth =>
    node ? node.test(situation, level) : asks === 'always' ? TRUE : FALSE;
  const test: CompiledSide['test'] =
    unconfirmed === 'always'
      ? () => TRUE
      : unconfirmed === 'never'
        ? (situation, level) => (level < WITH_UNSEEN ? FALSE : own(situation, level))
        : own;
  return { program, criterion, node, test };
}

function withProbe(pack: Pack, policy: Policy, place: string, when: Criterion): Pack {
  const probe: Policy = {
    format: 'laihua/policy/1',
    id: policy.id,
    place,
    kind: policy.kind,
    title: policy.title,
    effective_from: '1900-01-01',
    completeness: 'full',
    reviewed_on: policy.reviewed_on,
    confidence: 'primary',
    sources: policy.sources,
    notices: [{ id: PROBE, nature: 'framing', text: policy.title, when }],
  };
  return { ...pack, policies: [...pack.policies, probe] };
}

const spanOf = (truth: Truth): Span => ({ min: truth === TRUE ? 1 : 0, max: truth === FALSE ? 0 : 1 });

function compareSides(before: CompiledSide, after: CompiledSide, onWages: boolean): Comparison {
  const space = jointSpace(
    [before.program, factsRead(before.program, before.node ? [before.node] : [])],
    [after.program, factsRead(after.program, after.node ? [after.node] : [])],
  );
  // Without a figure of the average wage both sides are met by nobody, which says nothing about either.
  const isComplete = space.isComplete && !(onWages && [before, after].some(({ program }) => !hasWage(program)));
  const measure: Measure = (pair, level) => ({
    before: spanOf(before.test(pair.before, level)),
    after: spanOf(after.test(pair.after, level)),
  });
  const settled = impossibleDirections([before.program, before.criterion], [after.program, after.criterion]);
  return compareMeaning({ ...space, isComplete }, measure, settled);
}

const hasWage = ({ pack, payBase }: Program): boolean => pack.wages.some(({ id }) => payBase(id) !== undefined);

/** The filing under which points are compared; a table does not tell filings apart. */
const purpose = 'new_from_abroad';

function meaningOfPoints(
  difference: Difference,
  setting: DiffSetting,
  { before, after }: MeaningRequest,
): Meaning | undefined {
  const [older, newer] = [before, after].map((pack) => compile(pack, { ...setting, purpose }));
  if (!older || !newer) return undefined;
  const [was, is] = [earning(older, difference), earning(newer, difference)];
  if (!was && !is) return undefined;
  const space = jointSpace(
    [older, factsRead(older, [], was ? [was.factor] : [])],
    [newer, factsRead(newer, [], is ? [is.factor] : [])],
    [was?.leftOut, is?.leftOut].flatMap((fact) => fact ?? []),
  );
  const nothing: Span = { min: 0, max: 0 };
  const measure: Measure = (pair, level) => ({
    before: was ? was.factor.range(pair.before, level) : nothing,
    after: is ? is.factor.range(pair.after, level) : nothing,
  });
  const shifts = pointsShifts(space, measure);
  const known = (['gain', 'loss'] as const).filter((direction) => shifts.some((one) => one.direction === direction));
  const { witnesses, open } = compareMeaning(space, measure, known);
  const all: readonly Witness[] = [...shifts, ...witnesses];
  return { verdict: verdictOf({ witnesses: all, open }), of: 'points', ...setting, purpose, witnesses: all };
}

/** The factor that changed, or for a local scheme the factor that its points go into, asked of it alone. */
function earning(
  program: Program,
  { part, policyBefore, policyAfter, newer, older }: Difference,
): { readonly factor: CompiledFactor; readonly leftOut?: string } | undefined {
  const id = (policyAfter ?? policyBefore)?.id;
  const name = (newer ?? older)?.name;
  const factors = program.table?.factors ?? [];
  if (part === 'factors') {
    const factor = program.table?.policy.id === id ? factors.find((one) => one.factor.id === name) : undefined;
    return factor && { factor };
  }
  const factor = factors.find((one) => one.factor.as_given === true);
  const isThere = program.schemes.some(({ policy }) => policy.id === id);
  return factor && isThere ? { factor, ...(factor.factor.fact ? { leftOut: factor.factor.fact } : {}) } : undefined;
}

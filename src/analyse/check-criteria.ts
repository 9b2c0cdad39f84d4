// Criteria of a policy -> those that can never be met, are always met, contradict each other or ask for nothing that is not asked already.
import { allOf } from '../compile/compile-criterion.ts';
import type { Node, Program } from '../compile/program.ts';
import { ON_FACTS, WITH_UNSEEN } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import { outermostCriteria, partsOf } from '../validate/criteria-of.ts';
import type { Located } from '../validate/located-pack.ts';
import { type Analysed, type AnalysisInput, notVerified } from './analysis.ts';
import { ask } from './ask.ts';
import { clustersOf } from './clusters-of.ts';
import { firstProgram } from './contexts.ts';
import { type At, isUnanswered, joined, negated, nodeIn, type Standing } from './joined.ts';
import { type Leaf, readsOf } from './leaves-of.ts';
import { repeatedParts } from './repeated-parts.ts';
import { witnessOf } from './witness-of.ts';

export function* checkCriteria(input: AnalysisInput, policy: Located<Policy>): Generator<Analysed> {
  const program = firstProgram(input.pack, policy.value);
  for (const at of outermostCriteria(policy.value, policy)) {
    const [section, index] = at.path;
    const route = section === 'routes' && typeof index === 'number' ? policy.value.routes?.[index] : undefined;
    const standing: Standing = { input, policy, category: route?.category, isRoute: route !== undefined };
    yield* check(program, at, standing, true).findings;
  }
}

interface Checked {
  readonly findings: readonly Analysed[];
  /** Whether it can be met and can fail, so that what holds it may be asked about. */
  readonly isOpen: boolean;
}

const OPEN: Checked = { findings: [], isOpen: true };

function check(program: Program, at: At, standing: Standing, isTop: boolean): Checked {
  const node = nodeIn(program, at, standing);
  // The denial of a test is closed where the test is, the other way round.
  const leaf = node.leaf ?? ('not' in at.value ? node.parts[0]?.leaf : undefined);
  if (leaf) return isPlainlyOpen(leaf) ? OPEN : closed(program, [at], true, at, standing, isTop);
  const parts = partsOf(at);
  const checked = parts.map((part) => check(program, part, standing, false));
  const findings = checked.flatMap((part) => part.findings);
  if (checked.some(({ isOpen }) => !isOpen)) return { findings, isOpen: false };
  const isAll = 'all_of' in at.value;
  if (!isAll && !('any_of' in at.value)) return { findings, isOpen: true };
  // Parts that share no fact cannot affect each other, and each was found to be open by itself.
  for (const cluster of clustersOf(parts.map((part) => readsOf(program, nodeIn(program, part, standing)).slots))) {
    const members = parts.filter((_, index) => cluster.includes(index));
    if (members.length < 2) continue;
    const whole = closed(program, members, isAll, at, standing, isTop);
    if (!whole.isOpen || whole.findings.length > 0) return { ...whole, findings: [...findings, ...whole.findings] };
    const repeated = repeatedParts(program, members, isAll, standing);
    if (repeated !== 'gave_up') findings.push(...repeated);
    else return { findings: [...findings, unsure(program, members, isAll, at, standing)], isOpen: true };
  }
  return { findings, isOpen: true };
}

/** Tests that some value meets and some value fails, whatever they name. */
const isPlainlyOpen = ({ test, definition }: Leaf): boolean =>
  definition.type === 'boolean' || definition.type === 'country' || test.has_any !== undefined;

/** Whether no values meet the parts together (all of them) or all values do (any of them; a single part is asked both). */
function closed(
  program: Program,
  members: readonly At[],
  isAll: boolean,
  group: At,
  standing: Standing,
  isTop: boolean,
): Checked {
  const isSingle = members.length === 1;
  for (const isNever of isSingle ? [true, false] : [isAll]) {
    const question = joined(members, standing, (tests) => allOf(isNever ? tests : tests.map(negated)));
    const level = isNever ? WITH_UNSEEN : ON_FACTS;
    const put = (one: Program) => ask({ program: one, ...question(one), level });
    const { outcome } = put(program);
    if (outcome === 'found') continue;
    const holds = outcome === 'none' && isUnanswered(standing, question(program).reads, (one) => put(one).outcome);
    if (outcome === 'gave_up' || holds === undefined)
      return { findings: [unsure(program, members, isAll, group, standing)], isOpen: true };
    if (!holds) continue;
    const found = isNever && !isSingle ? contradiction(program, members, standing) : undefined;
    return { findings: [found ?? verdict(program, members, isNever, group, standing, isTop)], isOpen: false };
  }
  return OPEN;
}

function verdict(
  program: Program,
  members: readonly At[],
  isNever: boolean,
  group: At,
  { policy, ...rest }: Standing,
  isTop: boolean,
): Analysed {
  const isRoute = isTop && rest.isRoute;
  const whole = nodeIn(program, members[0] ?? group, { policy, ...rest });
  const shown = ask({
    program,
    reads: readsOf(program, whole),
    wanted: [],
    test: isNever ? negated(whole.test) : whole.test,
    level: isNever ? ON_FACTS : WITH_UNSEEN,
  });
  const [code, message, shows] = isNever
    ? ([
        isRoute ? 'policy/route-never-met' : 'policy/contradictory-criteria',
        isRoute ? 'nobody can meet this route, whatever the facts' : 'no value of the facts can meet this',
        'this candidate fails it, as every other does',
      ] as const)
    : ([
        isRoute ? 'policy/route-always-met' : 'policy/always-met',
        isRoute ? 'everybody meets this route, whatever the facts' : 'everybody meets this, so it asks for nothing',
        'this candidate meets it, as every other does',
      ] as const);
  return {
    code,
    policy,
    spot: group,
    message,
    hint: 'compare the limits with the instrument, and with the limits of the fact',
    ...(shown.outcome === 'found' && {
      witness: witnessOf(
        program,
        shown.situation,
        readsOf(program, whole).slots,
        shows,
        isNever ? 'highest' : 'lowest',
      ),
    }),
  };
}

/** The first two parts that no candidate meets together; undefined where it takes more than two. */
function contradiction(program: Program, members: readonly At[], standing: Standing): Analysed | undefined {
  for (const [index, second] of members.entries()) {
    for (const first of members.slice(0, index)) {
      const both = joined([first, second], standing, allOf)(program);
      const { reads } = both;
      if (ask({ program, ...both, level: WITH_UNSEEN }).outcome !== 'none') continue;
      const own: Node = nodeIn(program, first, standing);
      const found = ask({ program, reads: readsOf(program, own), wanted: [], test: own.test, level: WITH_UNSEEN });
      return {
        code: 'policy/contradictory-criteria',
        policy: standing.policy,
        spot: second,
        message: 'nobody who meets the other part of this group meets this one',
        hint: 'compare both with the instrument; alternatives belong into any_of',
        related: [{ spot: first, note: 'the other part' }],
        ...(found.outcome === 'found' && {
          witness: witnessOf(
            program,
            found.situation,
            reads.slots,
            'this candidate meets the other part and therefore not this one',
          ),
        }),
      };
    }
  }
  return undefined;
}

function unsure(program: Program, members: readonly At[], isAll: boolean, group: At, standing: Standing): Analysed {
  const { slots } = joined(members, standing, allOf)(program).reads;
  const what = isAll
    ? 'whether these can be met together, and whether one of them repeats another'
    : 'whether one of these alternatives repeats another';
  return notVerified(standing.policy, group, what, slots.length);
}

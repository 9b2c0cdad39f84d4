// Compiled criteria -> the slots of all facts that their tests read, directly, through a day, a wage figure or a condition.
import { factsInDay } from './day.ts';
import type { EasedCondition, Node, Program } from './program.ts';
import { ownFigureSlot } from './test-fact.ts';

export interface SlotsRead {
  readonly slots: ReadonlySet<number>;
  /** Whether a criterion counts points or asks for other routes, whose slots are not among these. */
  readonly asksRoutes: boolean;
}

type Vocabulary = Pick<Program, 'slots' | 'pack'>;

const readBefore = new WeakMap<Node, SlotsRead>();

/** What one criterion reads is found once: every route asks the same conditions. */
function readBy(program: Vocabulary, node: Node): SlotsRead {
  const known = readBefore.get(node);
  if (known) return known;
  const { leaf, condition, criterion, parts } = node;
  const slots = new Set<number>();
  let asksRoutes = 'points' in criterion || 'route' in criterion || 'group' in criterion || 'category' in criterion;
  if (leaf) {
    slots.add(leaf.slot);
    const { on_or_after, on_or_before, at_least_times } = leaf.test;
    for (const fact of factsInDay(on_or_after ?? on_or_before ?? 'filing')) slots.add(program.slots.get(fact) ?? -1);
    if (at_least_times) slots.add(ownFigureSlot(program, at_least_times.of));
  }
  for (const part of condition ? [...parts, ...nodesOfCondition(condition)] : parts) {
    const read = readBy(program, part);
    for (const slot of read.slots) slots.add(slot);
    asksRoutes ||= read.asksRoutes;
  }
  const found = { slots, asksRoutes };
  readBefore.set(node, found);
  return found;
}

export function slotsRead(program: Vocabulary, nodes: readonly Node[]): SlotsRead {
  const read = nodes.map((node) => readBy(program, node));
  return {
    slots: new Set(read.flatMap(({ slots }) => [...slots])),
    asksRoutes: read.some(({ asksRoutes }) => asksRoutes),
  };
}

/** Whether what the tests say may change with a fact, also through the points or routes they ask for. */
export const mayMoveWith = (program: Vocabulary, nodes: readonly Node[], slot: number): boolean =>
  nodes.some((node) => {
    const { slots, asksRoutes } = readBy(program, node);
    return asksRoutes || slots.has(slot);
  });

/** Everything that decides a condition: its own test and whatever may carry it. */
export const nodesOfCondition = ({
  own,
  relaxations,
}: Pick<EasedCondition, 'own' | 'relaxations'>): readonly Node[] => [own, ...relaxations.flatMap(nodesOfRelaxation)];

export const nodesOfRelaxation = ({ when, to }: Pick<EasedCondition['relaxations'][number], 'when' | 'to'>) =>
  [when, to].filter((node) => node !== undefined);

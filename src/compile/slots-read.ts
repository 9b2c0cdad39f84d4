// Compiled criteria -> the slots of all facts that their tests read, directly, through a day, a wage figure or a condition.
import { factsInDay } from './day.ts';
import type { EasedCondition, Node, Program } from './program.ts';
import { ownFigureSlot } from './test-fact.ts';

export interface SlotsRead {
  readonly slots: ReadonlySet<number>;
  /** Whether a criterion counts points or asks for other routes, whose slots are not among these. */
  readonly asksRoutes: boolean;
}

export function slotsRead(program: Pick<Program, 'slots' | 'pack'>, nodes: readonly Node[]): SlotsRead {
  const slots = new Set<number>();
  let asksRoutes = false;
  const visit = ({ leaf, condition, criterion, parts }: Node): void => {
    if (leaf) {
      slots.add(leaf.slot);
      const { on_or_after, on_or_before, at_least_times } = leaf.test;
      for (const fact of factsInDay(on_or_after ?? on_or_before ?? 'filing')) slots.add(program.slots.get(fact) ?? -1);
      if (at_least_times) slots.add(ownFigureSlot(program, at_least_times.of));
    }
    asksRoutes ||= 'points' in criterion || 'route' in criterion || 'group' in criterion || 'category' in criterion;
    parts.forEach(visit);
    if (condition) nodesOfCondition(condition).forEach(visit);
  };
  nodes.forEach(visit);
  return { slots, asksRoutes };
}

/** Everything that decides a condition: its own test and whatever may carry it. */
export const nodesOfCondition = ({
  own,
  relaxations,
}: Pick<EasedCondition, 'own' | 'relaxations'>): readonly Node[] => [own, ...relaxations.flatMap(nodesOfRelaxation)];

export const nodesOfRelaxation = ({ when, to }: Pick<EasedCondition['relaxations'][number], 'when' | 'to'>) =>
  [when, to].filter((node) => node !== undefined);

// A points table on a situation -> the bounds of every factor and of the total.
import type { CompiledFactor, Program, Situation } from '../compile/program.ts';
import type { FactorResult, PointsResult } from '../model/assessment.ts';
import { ON_FACTS, WITH_DISCRETION, WITH_UNSEEN } from '../model/outcome.ts';

export function pointsResult(program: Program, situation: Situation): PointsResult | null {
  const { table } = program;
  if (!table) return null;
  const { min, max } = situation.points(ON_FACTS);
  return {
    table: table.id,
    min,
    max,
    total: min === max ? min : null,
    maximum: table.maximum,
    max_with_discretion: situation.points(WITH_DISCRETION).max,
    max_with_unseen: situation.points(WITH_UNSEEN).max,
    factors: table.factors.map((factor) => factorResult(program, factor, situation)),
  };
}

function factorResult(program: Program, factor: CompiledFactor, situation: Situation): FactorResult {
  const { min, max } = factor.range(situation, ON_FACTS);
  return {
    id: factor.factor.id,
    title: factor.factor.title,
    min,
    max,
    points: min === max ? min : null,
    max_with_discretion: factor.range(situation, WITH_DISCRETION).max,
    max_with_unseen: factor.range(situation, WITH_UNSEEN).max,
    limit: factor.factor.limit,
    facts: factor.slots.flatMap((slot) => program.definitions[slot]?.id ?? []),
    confidence: factor.origin.confidence,
    sources: factor.origin.sources,
  };
}

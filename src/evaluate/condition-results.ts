// General conditions of the category filed for -> their outcomes with reasons, for the report.
import type { Program } from '../compile/program.ts';
import type { ConditionResult } from '../model/assessment.ts';
import type { FactTable } from './fact-table.ts';
import type { Filing } from './filing.ts';
import { conditionReason, idsToAsk, missingOfCondition } from './trace.ts';

export function conditionsAsResults(program: Program, table: FactTable, filing: Filing): readonly ConditionResult[] {
  const conditions = filing.route?.general ?? program.generalConditions;
  return conditions.map((condition): ConditionResult => {
    const reason = conditionReason(program, table, condition);
    const slots = missingOfCondition(program, condition, table.situation, new Set());
    return {
      id: condition.origin.id,
      title: condition.origin.title ?? { en: condition.origin.id, zh: condition.origin.id },
      outcome: reason.outcome,
      awaits: reason.awaits,
      missing_facts: idsToAsk(program, table.situation, slots),
      reasons: reason.reasons,
      confidence: reason.confidence,
      sources: reason.sources,
    };
  });
}

// A finished evaluation -> warnings that follow from facts, wage figures and papers together.
import type { Node, Program } from '../compile/program.ts';
import type { AssessmentWarning, Rung } from '../model/assessment.ts';
import { rank } from './category-bounds.ts';
import type { FactTable } from './fact-table.ts';
import { outcomeOf, payTestOf } from './trace.ts';

/** Pay routes that hang on a base whose window has run out, a floor, or a figure the profile gave against the pack. */
export function payWarnings(program: Program, table: FactTable, proven: Rung): readonly AssessmentWarning[] {
  const found = new Map<string, AssessmentWarning>();
  const warn = (warning: AssessmentWarning) => found.set(warning.code, warning);
  for (const wages of program.pack.wages) {
    const base = program.payBase(wages.id);
    const pay = payTestOf(program, table, { times: 1, of: wages.id });
    const own = table.entries[program.slots.get(wages.own_figure ?? '') ?? -1];
    const tests = program.routes.flatMap(({ own, category }) =>
      payTests(own, wages.id).map(({ test }) => ({
        height: rank(category) - rank(proven),
        outcome: outcomeOf(test, table.situation),
      })),
    );
    // What could raise the category, or may carry it now.
    if (!tests.some(({ height, outcome }) => height > 0 || (height === 0 && outcome === 'met'))) continue;
    const isOpen = tests.some(({ height, outcome }) => height > 0 && outcome === 'undetermined');
    if (isOpen && base && base.low !== base.high && base.high !== undefined && !pay.from_profile) {
      warn({
        code: 'newer_reference_published',
        level: 'check',
        values: { low: base.low, high: base.high, per: base.per, series: wages.id },
        facts: [],
        evidence: [],
        sources: base.sources,
      });
    }
    if (pay.from_profile) {
      warn({
        code: 'own_wage_figure_used',
        level: 'check',
        values: { figure: pay.base?.low ?? 0 },
        facts: [wages.own_figure ?? ''],
        evidence: [],
        sources: [],
      });
    } else if (own?.origin === 'given' && base) {
      warn({
        code: 'own_wage_figure_ignored',
        level: 'check',
        values: {
          figure: typeof own.value === 'number' ? own.value : 0,
          low: base.low,
          high: base.high ?? '',
          per: base.per,
        },
        facts: [wages.own_figure ?? ''],
        evidence: [],
        sources: base.sources,
      });
    }
  }
  return [...found.values()];
}

/** The tests of pay against a series that a criterion holds. */
const payTests = (node: Node, series: string): readonly Node[] =>
  node.leaf?.test.at_least_times?.of === series ? [node] : node.parts.flatMap((part) => payTests(part, series));

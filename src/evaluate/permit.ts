// Notices of the kind "no permit is needed" on a situation -> whether a work permit is needed at all, and which.
import type { Program, Situation } from '../compile/program.ts';
import type { Assessment } from '../model/assessment.ts';
import { ON_FACTS, TRUE } from '../model/outcome.ts';
import { idsToAsk, missingSlots, outcomeOf } from './trace.ts';

/** Short-term work that no route of its own would take is work for a long-term permit (standard, C-II). */
function isShort({ purpose, routes }: Program, situation: Situation): boolean {
  if (purpose !== 'short_term') return false;
  const own = routes.filter(({ purposes }) => purposes?.every((one) => one === purpose));
  return own.length === 0 || own.some(({ own: test }) => outcomeOf(test.test, situation) !== 'not_met');
}

/** A notice met says no; one that is open, or unconfirmed, leaves it open (F12). */
export function permitOf(program: Program, situation: Situation): Assessment['permit'] {
  const exempting = program.notices.filter(({ item }) => item.nature === 'permit_not_needed');
  const met = exempting.filter(
    ({ when, origin }) => origin.confidence !== 'unconfirmed' && (!when || when.test(situation, ON_FACTS) === TRUE),
  );
  if (met.length > 0)
    return { needed: 'no', kind: null, because: met.map(({ origin }) => origin.id), missing_facts: [] };
  const open = exempting.filter(({ when }) => !when || outcomeOf(when.test, situation) !== 'not_met');
  const slots = new Set(open.flatMap(({ when }) => (when ? [...missingSlots(program, when, situation)] : [])));
  return {
    needed: open.length > 0 ? 'undetermined' : 'yes',
    kind: isShort(program, situation) ? 'short_term' : 'long_term',
    because: open.map(({ origin }) => origin.id),
    missing_facts: idsToAsk(program, situation, slots),
  };
}

// The answer to a case -> the relaxations of its program that it used, and those that it had no use for.
import type { CompiledRelaxation, Program } from '../../compile/program.ts';
import type { Answer } from '../../evaluate/answer.ts';
import { conditionsOf } from '../../evaluate/route-results.ts';
import type { Assessment } from '../../model/assessment.ts';
import type { Expectation } from '../../model/policy-case.ts';
import { isMeant } from '../is-meant.ts';

/** `<item> used` or `<item> unused`, of what eases the parts of the answer that the case asks about. */
export function* relaxationsSeen(
  program: Program,
  { isNeeded }: Answer,
  assessment: Assessment,
  expect: Expectation,
): Generator<string> {
  if (!isNeeded) return;
  const told = (relaxations: Iterable<CompiledRelaxation>, used: readonly string[]): readonly string[] =>
    [...new Set([...relaxations].map(({ origin }) => origin.id))].map(
      (id) => `${id} ${used.some((each) => isMeant(id, each)) ? 'used' : 'unused'}`,
    );
  const named = [...Object.keys(expect.routes ?? {}), ...Object.keys(expect.waived ?? {})];
  for (const route of program.routes) {
    if (!named.some((short) => isMeant(route.origin.id, short))) continue;
    const eased = [...conditionsOf(route)].flatMap(({ relaxations }) => relaxations);
    yield* told(eased, assessment.routes.find(({ id }) => id === route.origin.id)?.waived.map(({ by }) => by) ?? []);
  }
  if (expect.evidence)
    yield* told(
      program.requirements.flatMap(({ relaxations }) => relaxations),
      assessment.evidence.flatMap(({ by, eased_by }) => [by ?? [], eased_by].flat()),
    );
  if (expect.procedure)
    yield* told(
      program.filingConditions.flatMap(({ relaxations }) => relaxations),
      assessment.procedure.by,
    );
  if (expect.validity)
    yield* told(
      program.validity.flatMap(({ relaxations }) => relaxations),
      assessment.validity.because,
    );
}

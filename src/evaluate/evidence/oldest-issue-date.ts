// An age a form allows -> the oldest issue date that still serves on the filing day, counted once for a program.
import { oldestWithin } from '../../compile/day.ts';
import type { Program } from '../../compile/program.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Span } from '../../model/policy.ts';

const known = new WeakMap<Program, Map<Span, PlainDate>>();

export function oldestIssueDate(program: Program, age: Span): PlainDate {
  const byAge = known.get(program) ?? new Map<Span, PlainDate>();
  known.set(program, byAge);
  const found = byAge.get(age) ?? oldestWithin(program.as_of, age);
  byAge.set(age, found);
  return found;
}

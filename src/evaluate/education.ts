// Completed studies -> the highest degree, where and when it was awarded, and whether a degree was taught in a language.
import { exactly } from '../model/fact-state.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Study } from '../model/profile.ts';
import { choice, type Derived, day, oneOf } from './derived-value.ts';

/** A completed study with the index of its degree among the degrees of the pack, lowest 0; -1 where none is named. */
export interface Degree {
  readonly study: Study;
  readonly level: number;
}

/** The studies completed by the filing day; one without a date is taken as completed. */
export const completedDegrees = (
  studies: readonly Study[],
  degrees: readonly string[],
  filing_on: PlainDate,
): readonly Degree[] =>
  studies
    .filter(({ graduated_on }) => graduated_on === undefined || graduated_on <= filing_on)
    .map((study) => ({ study, level: degrees.indexOf(study.degree ?? '') }));

/** The highest degree; nothing while a study does not name its degree, which could be higher. */
export function highestDegree(completed: readonly Degree[], degrees: readonly string[]): Derived | undefined {
  if (completed.some(({ level }) => level < 0)) return undefined;
  const level = Math.max(...completed.map((degree) => degree.level));
  const name = degrees[level];
  return name === undefined ? undefined : { state: exactly(level), value: name };
}

/** Where the degree of a level was awarded; nothing while a study of that level does not say. */
export function degreeCountry(completed: readonly Degree[], level: number): Derived | undefined {
  const countries = ofLevel(completed, level).map((study) => study.country);
  return countries.includes(undefined) ? undefined : oneOf(countries.flatMap((country) => country ?? []));
}

/** The last graduation with a degree of the level; nothing while a study of that level does not say when. */
export function graduation(completed: readonly Degree[], level: number): Derived | undefined {
  const days = ofLevel(completed, level).map((study) => study.graduated_on);
  const last = days
    .flatMap((on) => on ?? [])
    .sort()
    .at(-1);
  return last === undefined || days.includes(undefined) ? undefined : day(last);
}

/** Whether a degree of the level or above was taught in the language; nothing while a study leaves it open. */
export function taughtIn(completed: readonly Degree[], language: string, level: number): Derived | undefined {
  if (completed.length === 0) return undefined;
  const counts = completed.filter((degree) => degree.level >= level);
  if (counts.some(({ study }) => study.language === language)) return choice(true);
  const isOpen =
    completed.some((degree) => degree.level < 0) || counts.some(({ study }) => study.language === undefined);
  return isOpen ? undefined : choice(false);
}

const ofLevel = (completed: readonly Degree[], level: number): readonly Study[] =>
  completed.filter((degree) => degree.level === level).map(({ study }) => study);

// One criterion, without its parts -> the edits that make it slightly another: a step, a flip, a part or a member less.
import type { Criterion, FactTest } from '../../model/criterion.ts';
import type { DocumentPath } from '../../model/diagnostic.ts';
import type { FactDefinition } from '../../model/vocabulary.ts';
import { ANY_TRUTH, type Change, NOT_FALSE, NOT_TRUE } from './mutant.ts';
import { besideDay, besideNumber, type Step, steps } from './neighbours.ts';

/** What the changes need to know of the vocabulary: the choices of an ordered fact, lowest first. */
export type ChoicesOf = (fact: string) => readonly string[];

export const orderedChoices =
  (
    facts: readonly FactDefinition[],
    entries: (fact: FactDefinition) => readonly { readonly id: string }[],
  ): ChoicesOf =>
  (id) => {
    const fact = facts.find((each) => each.id === id);
    return fact?.type === 'ordered' ? entries(fact).map((entry) => entry.id) : [];
  };

export function criterionChanges(criterion: Criterion, path: DocumentPath, choicesOf: ChoicesOf): readonly Change[] {
  if ('all_of' in criterion) return groupChanges(criterion, 'all_of', criterion.all_of, path);
  if ('any_of' in criterion) return groupChanges(criterion, 'any_of', criterion.any_of, path);
  if ('not' in criterion) {
    const words = 'not removed';
    return [{ path, edit: { kind: 'set', value: criterion.not }, words, reach: asked(criterion.not, ANY_TRUTH) }];
  }
  if ('points' in criterion)
    return steps.map((step) => stepped(criterion, [...path, 'points', 'at_least'], criterion.points.at_least, step));
  if ('group' in criterion) return fewer(criterion, [...path, 'group'], criterion.group);
  return 'fact' in criterion ? factChanges(criterion, path, choicesOf) : [];
}

const asked = (criterion: Criterion, truths: number): Change['reach'] => ({ criteria: [{ criterion, truths }] });

/** A group turned into the other kind, and without each of its parts. A part that is always true is not missed by all_of. */
function groupChanges(
  criterion: Criterion,
  kind: 'all_of' | 'any_of',
  parts: readonly Criterion[],
  path: DocumentPath,
): readonly Change[] {
  if (parts.length < 2) return [];
  const other = kind === 'all_of' ? 'any_of' : 'all_of';
  const decisive = kind === 'all_of' ? NOT_TRUE : NOT_FALSE;
  return [
    {
      path,
      edit: { kind: 'set', value: { [other]: parts } },
      words: `${kind} -> ${other}`,
      reach: asked(criterion, decisive),
    },
    ...parts.map(
      (part, index): Change => ({
        path: [...path, kind, index],
        edit: { kind: 'remove' },
        words: `part ${index + 1} of ${kind} dropped`,
        reach: asked(part, decisive),
      }),
    ),
  ];
}

/** A larger `at_least` is met by fewer, a larger `at_most` by more. */
const risesWith: Readonly<Record<string, 'stricter' | 'wider'>> = {
  at_least: 'stricter',
  more_than: 'stricter',
  times: 'stricter',
  at_most: 'wider',
  less_than: 'wider',
};

const truthsOf = (key: string | number, step: Step): number => {
  const rising = risesWith[key];
  if (rising === undefined) return ANY_TRUTH;
  return (rising === 'stricter') === (step === 1) ? NOT_FALSE : NOT_TRUE;
};

function stepped(criterion: Criterion, path: DocumentPath, value: number, step: Step): Change {
  const key = path.at(-1) ?? '';
  const next = besideNumber(value, step);
  return {
    path,
    edit: { kind: 'set', value: next },
    words: `${key} ${value} -> ${next}`,
    reach: asked(criterion, truthsOf(key, step)),
  };
}

/** A list without each of its members; a list of one stays. */
const fewer = (criterion: Criterion, path: DocumentPath, members: readonly string[]): readonly Change[] =>
  members.length < 2
    ? []
    : members.map((member, index) => ({
        path: [...path, index],
        edit: { kind: 'remove' },
        words: `${member} dropped from ${path.at(-1)}`,
        reach: asked(criterion, NOT_FALSE),
      }));

function factChanges(test: FactTest, path: DocumentPath, choicesOf: ChoicesOf): readonly Change[] {
  const limits = (['at_least', 'more_than', 'at_most', 'less_than', 'equals'] as const).flatMap((key) => {
    const value = test[key];
    const at = [...path, key];
    if (typeof value === 'number') return steps.map((step) => stepped(test, at, value, step));
    if (typeof value === 'string') return neighbouring(test, at, value, choicesOf(test.fact));
    return value === undefined ? [] : [replaced(test, at, value, !value, ANY_TRUTH)];
  });
  const lists = (['one_of', 'has_any', 'inside'] as const).flatMap((key) =>
    fewer(test, [...path, key], test[key] ?? []),
  );
  const days = (['on_or_after', 'on_or_before', 'within'] as const).flatMap((key) =>
    dayChanges(test, [...path, key], test[key]),
  );
  const pay = test.at_least_times
    ? steps.map((step) => stepped(test, [...path, 'at_least_times', 'times'], test.at_least_times?.times ?? 0, step))
    : [];
  const relaxable: readonly Change[] = test.relaxable
    ? [
        {
          path: [...path, 'relaxable'],
          edit: { kind: 'remove' },
          words: 'relaxable dropped',
          reach: asked(test, NOT_TRUE),
        },
      ]
    : [];
  return [...limits, ...lists, ...days, ...pay, ...relaxable];
}

const replaced = (criterion: Criterion, path: DocumentPath, from: unknown, to: unknown, truths: number): Change => ({
  path,
  edit: { kind: 'set', value: to },
  words: `${path.at(-1)} ${from} -> ${to}`,
  reach: asked(criterion, truths),
});

/** The choices beside one of an ordered fact. */
function neighbouring(
  criterion: Criterion,
  path: DocumentPath,
  value: string,
  choices: readonly string[],
): readonly Change[] {
  const at = choices.indexOf(value);
  if (at === -1) return [];
  return steps.flatMap((step) => {
    const next = choices[at + step];
    return next === undefined ? [] : [replaced(criterion, path, value, next, truthsOf(path.at(-1) ?? '', step))];
  });
}

/** A day a day earlier and later, a span of days, months or years one less and more. */
function dayChanges(criterion: Criterion, path: DocumentPath, day: unknown): readonly Change[] {
  if (typeof day === 'object' && day !== null) {
    return Object.entries(day).flatMap(([key, value]) =>
      typeof value === 'number'
        ? steps.map((step) => stepped(criterion, [...path, key], value, step))
        : dayChanges(criterion, [...path, key], value),
    );
  }
  return steps.flatMap((step) => {
    const next = besideDay(day, step);
    return next === undefined ? [] : [replaced(criterion, path, day, next, ANY_TRUTH)];
  });
}

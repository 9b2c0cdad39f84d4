// Turns the policies and wage figures of a pack into every mutant of them, file by file.
import { choicesOf } from '../../compile/narrower-values.ts';
import type { DocumentPath } from '../../model/diagnostic.ts';
import { editionId } from '../../model/edition-id.ts';
import { itemSections } from '../../model/item-sections.ts';
import type { Pack } from '../../model/pack.ts';
import { addDays } from '../../model/plain-date.ts';
import type { Policy } from '../../model/policy.ts';
import type { WageSeries } from '../../model/reference-series.ts';
import { criteriaOf } from '../../validate/criteria-of.ts';
import type { Located, LocatedPack } from '../../validate/located-pack.ts';
import { criterionChanges, orderedChoices } from './criterion-changes.ts';
import { itemReach, type Mentions, mentionsIn } from './item-reach.ts';
import type { Change, Mutant, Part, Reach } from './mutant.ts';
import { besideDay, besideNumber, steps } from './neighbours.ts';
import { partChanges } from './part-changes.ts';

const parts: readonly Part[] = [...itemSections, 'points_table', 'encouragement_points', 'catalogue'];

export function findMutants(located: LocatedPack, pack: Pack): readonly Mutant[] {
  const mentions = mentionsIn(pack);
  // The pack does not answer for the days before.
  const { horizon } = pack.manifest;
  const choices = orderedChoices(pack.facts, (fact) => choicesOf(pack, fact));
  return [
    ...located.policies.flatMap((policy) => {
      const start = policy.path.length;
      const changes = [
        ...windowChanges(policy.value).filter(({ reach }) => (reach.day ?? horizon) >= horizon),
        ...parts.flatMap((part) => [...partChanges(part, policy.value, mentions)]),
        ...(policy.value.repeals ?? []).map(
          (reference, index): Change => ({
            path: ['repeals', index],
            edit: { kind: 'remove' },
            words: `${reference} dropped from repeals`,
            reach: {},
          }),
        ),
        ...criteriaOf(policy).flatMap(({ value, path }) => {
          const inside = path.slice(start);
          const { names } = reachAt(policy.value, inside, mentions);
          return criterionChanges(value, inside, choices).map((change) =>
            names === undefined ? change : { ...change, reach: { ...change.reach, names } },
          );
        }),
      ];
      return changes.map((change) => mutantOf({ kind: 'policy', located: policy }, change));
    }),
    ...located.wages.flatMap((series) =>
      wageChanges(series.value).map((change) => mutantOf({ kind: 'wages', located: series }, change)),
    ),
  ];
}

/** The reach of the item that a path lies in. */
function reachAt(policy: Policy, [section, index]: DocumentPath, mentions: Mentions): Reach {
  const part = parts.find((each) => each === section);
  return part && typeof index === 'number' ? itemReach(part, index, policy, mentions) : {};
}

function mutantOf(target: Mutant['target'], change: Change): Mutant {
  const { located } = target;
  const { item, depth } =
    target.kind === 'policy'
      ? itemOf(editionId(target.located.value), target.located, change.path)
      : wageOf(target.located, change.path);
  return {
    ...change,
    target,
    item,
    at: change.path.slice(depth).join('.'),
    spot: { document: located.document, path: [...located.path, ...change.path] },
  };
}

/** The outermost part with an id, and how deep it lies. */
function itemOf(
  edition: string,
  { value }: Located<Policy>,
  path: DocumentPath,
): { readonly item: string; readonly depth: number } {
  let inner: unknown = value;
  for (const [i, key] of path.entries()) {
    inner = typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined;
    if (typeof inner === 'object' && inner !== null && 'id' in inner && typeof inner.id === 'string')
      return { item: `${edition}#${inner.id}`, depth: i + 1 };
  }
  return { item: edition, depth: 0 };
}

function wageOf({ value }: Located<WageSeries>, path: DocumentPath): { readonly item: string; readonly depth: number } {
  const row = value.values[Number(path[1])];
  return { item: `${value.id} ${row?.place} ${row?.from}`, depth: 2 };
}

/** The days a policy begins, ends and comes into doubt, a day earlier and later: only that one day answers otherwise. */
function windowChanges(policy: Policy): readonly Change[] {
  const { effective_from: first, effective_until: last, in_doubt: doubt } = policy;
  return steps.flatMap((step) => {
    const change = (path: DocumentPath, from: string, changed: string): Change => {
      const next = besideDay(from, step) ?? from;
      return {
        path,
        edit: { kind: 'set', value: next },
        words: `${path.join('.')} ${from} -> ${next}`,
        reach: { day: changed },
      };
    };
    return [
      change(['effective_from'], first, step === 1 ? first : addDays(first, -1)),
      ...(last === undefined ? [] : [change(['effective_until'], last, step === 1 ? addDays(last, 1) : last)]),
      ...(doubt === undefined
        ? []
        : [change(['in_doubt', 'from'], doubt.from, step === 1 ? doubt.from : addDays(doubt.from, -1))]),
    ];
  });
}

/** Figures one yuan less and more, their days, and each row dropped. */
function wageChanges({ values }: WageSeries): readonly Change[] {
  return values.flatMap((row, index) => {
    const reach: Reach = {
      wage: { place: row.place, from: addDays(row.from, -1), until: addDays(row.until, 1) },
    };
    const path = ['values', index] as const;
    const figures: readonly (readonly [DocumentPath, number | undefined])[] =
      typeof row.value === 'object'
        ? [
            [[...path, 'value', 'from'], row.value.from],
            [[...path, 'value', 'to'], row.value.to],
          ]
        : [[[...path, 'value'], row.value]];
    return [
      { path: [...path], edit: { kind: 'remove' as const }, words: `${row.place} from ${row.from} dropped`, reach },
      ...steps.flatMap((step) => [
        ...figures.flatMap(([at, value]) =>
          value === undefined
            ? []
            : [
                {
                  path: at,
                  edit: { kind: 'set' as const, value: besideNumber(value, step) },
                  words: `${at.at(-1)} ${value} -> ${besideNumber(value, step)}`,
                  reach,
                },
              ],
        ),
        ...(['from', 'until'] as const).map((key) => ({
          path: [...path, key],
          edit: { kind: 'set' as const, value: addDays(row[key], step) },
          words: `${key} ${row[key]} -> ${addDays(row[key], step)}`,
          reach,
        })),
      ]),
    ];
  });
}

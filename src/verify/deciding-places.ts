// A case that failed -> where the policies write what decided: the criteria of a route, the bands of a factor, the item that is named.
import type { EasedCondition, Node, Program, Situation } from '../compile/program.ts';
import { outcomeOf } from '../evaluate/trace.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Criterion } from '../model/criterion.ts';
import type { Location } from '../model/diagnostic.ts';
import { editionId } from '../model/edition-id.ts';
import { criteriaOf } from '../validate/criteria-of.ts';
import { below, locationOf, type Spot } from '../validate/finding.ts';
import { itemsOf } from '../validate/items-of.ts';
import type { LocatedPack } from '../validate/located-pack.ts';
import type { Mismatch } from './compare-expectation.ts';
import { criterionLabel } from './criterion-label.ts';
import { isMeant } from './is-meant.ts';
import { partsNamed } from './parts-named.ts';

export interface DecidingPlace {
  readonly location: Location;
  /** The criterion in few words and how it came out, or the name of the item. */
  readonly what: string;
}

export type FindPlaces = (
  mismatch: Mismatch,
  program: Program,
  situation: Situation,
  assessment: Assessment,
) => readonly DecidingPlace[];

/** Of one mismatch no more places are told: what has many causes is read in the file. */
const MOST = 6;

export function placesIn(located: LocatedPack): FindPlaces {
  const criteria = new Map<Criterion, Spot>();
  const items = new Map<string, Spot>();
  for (const policy of located.policies) {
    // The latest edition goes by the name of the policy as well.
    for (const name of [editionId(policy.value), policy.value.id]) items.set(name, below(policy, 'id'));
    for (const { value, ...spot } of criteriaOf(policy)) criteria.set(value, spot);
    for (const item of itemsOf(policy)) items.set(`${editionId(policy.value)}#${item.value.id}`, item);
  }
  const ofItem = (id: string): readonly DecidingPlace[] => {
    const spot = items.get(id);
    return spot ? [{ location: locationOf(spot), what: id }] : [];
  };
  const ofNodes = (nodes: readonly Node[], situation: Situation): readonly DecidingPlace[] =>
    [...new Set(nodes)].flatMap((node): readonly DecidingPlace[] => {
      const spot = criteria.get(node.criterion);
      const outcome = outcomeOf(node.test, situation).replace('_', ' ');
      return spot ? [{ location: locationOf(spot), what: `${criterionLabel(node.criterion)} is ${outcome}` }] : [];
    });
  const ofRoutes = (ids: readonly string[], program: Program, situation: Situation): readonly DecidingPlace[] => {
    const nodes = program.routes
      .filter(({ origin }) => ids.includes(origin.id))
      .flatMap(({ own, general }) => [
        ...deciding(own, situation),
        ...general.flatMap((condition) => decidingIn(condition, situation)),
      ]);
    return ofNodes(nodes, situation);
  };
  const ofCondition = (name: string | undefined, program: Program, situation: Situation): readonly DecidingPlace[] => {
    const meant = program.generalConditions.filter(({ origin }) => name !== undefined && isMeant(origin.id, name));
    return ofNodes(
      meant.flatMap(({ own }) => deciding(own, situation)),
      situation,
    );
  };
  return (mismatch, program, situation, assessment) => {
    const { filing } = assessment;
    const named = mismatch.route?.id ?? (ofFiling.has(mismatch.path[0] ?? '') ? filing.route : null);
    const [key, second] = mismatch.path;
    const found = [
      () => (key === 'conditions' ? ofCondition(second, program, situation) : []),
      () =>
        partsNamed(mismatch, program, assessment, (id) => items.get(id)).map(({ spot, what }) => ({
          location: locationOf(spot),
          what,
        })),
      () => (named === null ? [] : ofRoutes([named], program, situation)),
      () => [...idsNamed(mismatch, program, assessment)].flatMap(ofItem),
      // A route that is not there on the day is written down all the same.
      () => (key === 'routes' ? [...items.keys()].filter((id) => isMeant(id, second ?? '')).flatMap(ofItem) : []),
      // What is asked for follows from the route that is filed under.
      () =>
        filing.route === null || mismatch.path[0] === 'complete' ? [] : ofRoutes([filing.route], program, situation),
    ];
    for (const find of found) {
      const places = find();
      if (places.length > 0) return places.slice(0, MOST);
    }
    return [];
  };
}

/** What is explained by the route filed under. */
const ofFiling: ReadonlySet<string> = new Set(['category', 'filing']);

/** Items that the mismatch names, or that ask for the document it names. */
function idsNamed(
  { path: written, expected }: Mismatch,
  program: Program,
  { evidence }: Assessment,
): ReadonlySet<string> {
  const path = written[0] === 'complete' ? written.slice(1) : written;
  const [key, second] = path;
  const names = [second, expected].filter((name) => typeof name === 'string');
  const all = [
    program.requirements,
    program.notices,
    program.timeLimits,
    program.filingConditions,
    program.filingWindows,
    program.routes,
    program.table?.factors ?? [],
  ].flatMap((items) => items.map(({ origin }) => origin.id));
  if (key === 'evidence') {
    const asking = program.requirements.filter(({ alternatives, origin }) =>
      [
        ...alternatives.map(({ document }) => document),
        ...evidence.flatMap((line) => (line.required_by.includes(origin.id) ? [line.type] : [])),
      ].some((document) => names.includes(document)),
    );
    const tables = asking.flatMap(({ alternatives }) => alternatives.flatMap(({ form }) => form.certification ?? []));
    const certifying = program.certification.filter(({ origin }) => tables.some((name) => isMeant(origin.id, name)));
    return new Set([...asking, ...certifying].map(({ origin }) => origin.id));
  }
  const last = path.at(-1);
  return new Set(all.filter((id) => [...names, last].some((name) => name !== undefined && isMeant(id, name))));
}

/** The innermost criteria that make a criterion come out as it does; of alternatives that all fail the group decides as a whole. */
function deciding(node: Node, situation: Situation): readonly Node[] {
  const outcome = outcomeOf(node.test, situation);
  const alike = node.parts.filter((part) => outcomeOf(part.test, situation) === outcome);
  if ('not' in node.criterion) return node.parts.flatMap((part) => deciding(part, situation));
  if (node.condition) return decidingIn(node.condition, situation);
  if ('all_of' in node.criterion) return alike.flatMap((part) => deciding(part, situation));
  if ('any_of' in node.criterion)
    return outcome === 'not_met' ? [node] : alike.slice(0, 1).flatMap((part) => deciding(part, situation));
  return [node];
}

/**
 * A condition that is met by itself decides nothing; one that a relaxation carries is told by whom that is for, and one that is
 * not met with the relaxations that do not carry it.
 */
function decidingIn({ own, relaxations, test }: EasedCondition, situation: Situation): readonly Node[] {
  const isMet = (node: Node | undefined): boolean => node === undefined || outcomeOf(node.test, situation) === 'met';
  if (outcomeOf(test, situation) === 'met') {
    const carrying = isMet(own) ? [] : relaxations.filter(({ when, to }) => isMet(when) && isMet(to));
    return carrying.flatMap(({ when }) => (when ? deciding(when, situation) : []));
  }
  const easing = relaxations.flatMap(({ when, to }) => {
    const stands = isMet(when) ? to : when;
    return stands ? deciding(stands, situation) : [];
  });
  return [...deciding(own, situation), ...easing];
}

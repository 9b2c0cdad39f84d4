// Two packs as read -> everything that differs: by id, by meaning, and for whom.
import type { CandidateKinds } from '../model/candidate-kinds.ts';
import { editionId } from '../model/edition-id.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { DiffChange, DiffImpact, DiffSide, Meaning, PolicyDiff } from '../model/policy-diff.ts';
import type { LocatedPack } from '../validate/located-pack.ts';
import { type Accounts, accountOf, hadBegun } from './account-of.ts';
import { type Difference, differencesOf } from './differences.ts';
import { isInForce, lawOn } from './law-on.ts';
import { meaningsOf } from './meanings.ts';
import { movesOf } from './moves.ts';
import { madeUpPopulation, type Subjected } from './population.ts';
import { settingOf } from './setting-of.ts';
import { isTold } from './subject-of.ts';
import { withChange, withVocabularyOf } from './with-change.ts';

export interface PackSide {
  readonly label: string;
  /** The day whose law is meant, where two days of one pack are compared. */
  readonly day: PlainDate | null;
  readonly pack: Pack;
  readonly located: LocatedPack;
}

export type People =
  | { readonly kind: 'profiles'; readonly path: string; readonly people: readonly Subjected[] }
  | { readonly kind: 'made_up'; readonly kinds: CandidateKinds; readonly seed: number; readonly size: number };

export interface DiffRequest extends Pick<Accounts, 'today' | 'changelog'> {
  readonly place: string | undefined;
  /** The filing day asked about, where one was named. */
  readonly asOf: PlainDate | undefined;
  /** Only policies whose id begins so. */
  readonly policy: string | undefined;
  readonly people: People | undefined;
}

export function diffPacks(before: PackSide, after: PackSide, request: DiffRequest): PolicyDiff {
  const { place, today } = request;
  const onDays = before.day !== null && after.day !== null;
  const day = request.asOf ?? after.day ?? undefined;
  const all = differencesOf(sideOf(before, place), sideOf(after, place));
  const differences = all.filter(({ policy }) => isMeant(policy, request.policy));
  const packs = onlyWith(differences, all, { before: lawful(before), after: lawful(after) });
  const setting = { ...packs, place, day, today };
  const meanings = meaningsOf(differences, setting);
  const changes = differences.map((difference): DiffChange => {
    const meaning = meanings.get(difference) ?? null;
    const weight = weightOf(difference, meaning);
    return {
      ...shownOf(difference),
      weight,
      meaning,
      in_force: hadBegun(difference, today),
      accounted: accountOf(difference, weight, { today, changelog: request.changelog, onDays }),
    };
  });
  const deciding = differences.filter((_, i) => changes[i]?.weight === 'substance');
  const settings = deciding.map((difference) => settingOf(difference, setting));
  return {
    format: 'laihua/policy-diff/1',
    before: named(before),
    after: named(after),
    place: place ?? null,
    today,
    changes,
    impact: impactOf(request, packs, deciding, { as_of: day ?? today, places: settings.map((one) => one.place) }),
  };
}

/** An instrument named in full, or all below a place. */
const isMeant = (policy: string | null, asked: string | undefined): boolean =>
  asked === undefined || (policy !== null && (policy === asked || policy.startsWith(`${asked}/`)));

/** Where only some differences are asked about, the later pack is the earlier one with these alone. */
function onlyWith(
  differences: readonly Difference[],
  all: readonly Difference[],
  { before, after }: { readonly before: Pack; readonly after: Pack },
): { readonly before: Pack; readonly after: Pack } {
  if (differences.length === all.length) return { before, after };
  const base = withVocabularyOf(before, after);
  return { before: base, after: differences.reduce((pack, change) => withChange(pack, after, change), base) };
}

/** The pack whose law is asked about. */
const lawful = ({ pack, day }: PackSide): Pack => (day === null ? pack : lawOn(pack, day));

/** On a day only what is in force then, and where a place is named only what holds there. */
function sideOf({ located, day }: PackSide, place: string | undefined) {
  const holdsThere = (homes: string | readonly string[]): boolean =>
    place === undefined || [homes].flat().some((home) => home === 'national' || `${place}/`.startsWith(`${home}/`));
  const policies = located.policies.filter(
    ({ value }) => holdsThere(value.place) && (day === null || isInForce(value, day)),
  );
  return { located: { ...located, policies }, day };
}

function weightOf(difference: Difference, meaning: Meaning | null): DiffChange['weight'] {
  if (difference.weight === 'words') return 'words';
  return meaning?.verdict === 'equivalent' && isTold(difference) ? 'same_meaning' : 'substance';
}

function shownOf(difference: Difference) {
  const { id, part, kind, policy, keys, before, after, older, newer, policyBefore, policyAfter } = difference;
  const written = part === 'policy' ? {} : { older: older?.value, newer: newer?.value };
  const title = part === 'head' ? (policyAfter ?? policyBefore)?.title : titleOf((newer ?? older)?.value);
  const edition = (of: Policy | undefined): string | null => (of ? editionId(of) : null);
  return {
    id,
    part,
    kind,
    policy,
    editions: { before: edition(policyBefore), after: edition(policyAfter) },
    title: title ?? null,
    keys,
    before,
    after,
    was: written.older ?? null,
    is: written.newer ?? null,
  };
}

interface Named {
  readonly title?: { readonly en: string; readonly zh: string | null };
  readonly name?: { readonly en: string; readonly zh: string };
  readonly label?: { readonly en: string; readonly zh: string };
  readonly provision?: { readonly en: string; readonly zh: string };
}

function titleOf(value: object | undefined): DiffChange['title'] {
  const { title, name, label, provision }: Named = { ...value };
  const found = title ?? name ?? label ?? provision;
  return typeof found === 'object' ? { en: found.en, zh: found.zh ?? found.en } : null;
}

const named = ({ label, day, pack }: PackSide): DiffSide => ({
  label,
  day,
  edition: `${pack.manifest.id}@${pack.manifest.edition}`,
  digest: pack.digest,
});

function impactOf(
  { people, place }: DiffRequest,
  packs: { readonly before: Pack; readonly after: Pack },
  differences: readonly Difference[],
  { as_of, places }: { readonly as_of: PlainDate; readonly places: readonly string[] },
): DiffImpact | null {
  if (!people) return null;
  const nothing = differences.length === 0;
  if (people.kind === 'profiles') {
    const moves = nothing ? [] : movesOf(people.people, packs, differences, true);
    return { population: { kind: 'profiles', path: people.path }, size: people.people.length, moves };
  }
  const population = { kind: 'made_up', seed: people.seed } as const;
  if (nothing) return { population, size: people.size, moves: [] };
  const where = place !== undefined ? [place] : placesConcerned(packs.after, differences, places);
  const made = madeUpPopulation(people.kinds, packs, { seed: people.seed, size: people.size, places: where, as_of });
  return { population, size: made.length, moves: movesOf(made, packs, differences, false) };
}

/** Places enough to see what a change of the law of the State does where other rules stand beside it. */
const PLACES = 8;

/** The places whose law changed, and where that of the State did, more of them in the order of the pack. */
function placesConcerned(
  pack: Pack,
  differences: readonly Difference[],
  settings: readonly string[],
): readonly string[] {
  const isLocal = ({ policyAfter, policyBefore }: Difference): boolean => {
    const policy = policyAfter ?? policyBefore;
    return policy !== undefined && ![policy.place].flat().includes('national');
  };
  const local = [...new Set(settings.filter((_, i) => differences.slice(i, i + 1).some(isLocal)))].sort();
  if (differences.every(isLocal)) return local;
  const cities = pack.places.filter(({ level }) => level === 'municipality' || level === 'city');
  const more = (cities.length > 0 ? cities : pack.places).map(({ id }) => id);
  return [...new Set([...local, ...more.slice(0, PLACES)])];
}

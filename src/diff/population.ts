// Kinds of invented candidates and two packs -> so many profiles that both packs can read, drawn by chance from a seed.
import type { CandidateKinds, Data } from '../model/candidate-kinds.ts';
import type { Pack } from '../model/pack.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Profile } from '../model/profile.ts';
import { type ProfileData, synthesiser } from '../synthesise/synthesise.ts';
import { canonicalJson } from '../validate/canonical-json.ts';
import { validateProfile } from '../validate/validate-profile.ts';

/** A candidate as each pack reads it. */
export interface Subjected {
  readonly name: string;
  readonly before: Profile;
  readonly after: Profile;
  readonly place: string;
  readonly as_of: PlainDate;
}

export interface PopulationRequest {
  readonly seed: number;
  readonly size: number;
  /** Where they file, in turn; empty: wherever they are drawn. */
  readonly places: readonly string[];
  readonly as_of: PlainDate;
}

/** What a pack does not know of (facts, documents) is left out of the candidates; ages follow from the filing day. */
export function madeUpPopulation(
  kinds: CandidateKinds,
  packs: { readonly before: Pack; readonly after: Pack },
  { seed, size, places, as_of }: PopulationRequest,
): readonly Subjected[] {
  const draw = synthesiser({ ...kinds, filing: { from: as_of, days: 1 } }, seed);
  const isOneVocabulary = vocabularyOf(packs.before) === vocabularyOf(packs.after);
  return Array.from({ length: size }, (_, i) => i + 1).flatMap((number) => {
    const { place: drawn, ...data } = draw(number);
    const place = places.length > 0 ? places[(number - 1) % places.length] : drawn;
    const written = { ...data, place: place ?? null };
    const before = readBy(packs.before, written);
    const after = isOneVocabulary ? before : readBy(packs.after, written);
    if (!before || !after || typeof place !== 'string') return [];
    return [{ name: `${before.candidate.reference ?? `S${seed}-${number}`}`, before, after, place, as_of }];
  });
}

/** Everything a profile is read with. */
const vocabularyOf = ({ facts, documents, places, catalogues }: Pack): string =>
  canonicalJson([facts, documents, places, catalogues]);

const isMapping = (value: Data | undefined): value is Readonly<Record<string, Data>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readBy(pack: Pack, data: ProfileData): Profile | undefined {
  const facts = new Set(pack.facts.map(({ id }) => id));
  const documents = new Set(pack.documents.map(({ id }) => id));
  const known = {
    ...data,
    facts: isMapping(data['facts'])
      ? Object.fromEntries(Object.entries(data['facts']).filter(([fact]) => facts.has(fact)))
      : {},
    unknown: Array.isArray(data['unknown']) ? data['unknown'].filter((fact) => facts.has(String(fact))) : [],
    evidence: Array.isArray(data['evidence'])
      ? data['evidence'].filter((item) => isMapping(item) && documents.has(String(item['type'])))
      : [],
  };
  const source = { path: 'candidate', text: '' };
  return validateProfile({ source, value: known, root: { start: 0, end: 0 } }, pack).profile;
}

// One profile and the places asked for -> what each of them comes to for the candidate, or the diagnostics against it.
import { type CheckRequest, filingDay, refuseWithoutCategory, typedProfile } from '../check-profile.ts';
import { contradictionsIn } from '../contradictions.ts';
import { candidateShown } from '../evaluate/candidate-shown.ts';
import { deriveFacts } from '../evaluate/derive-facts.ts';
import { receiptOf } from '../evaluate/receipt.ts';
import type { ReadResult } from '../load/read-source.ts';
import type { SourceFile } from '../load/source-file.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Pack } from '../model/pack.ts';
import type { Place } from '../model/vocabulary.ts';
import { version } from '../version.ts';
import { bestFirst } from './best-first.ts';
import { comparisonWarnings } from './comparison-warnings.ts';
import { placeAnswer } from './place-answer.ts';
import { placesToCompare } from './places-to-compare.ts';

export interface CompareRequest extends Omit<CheckRequest, 'place' | 'route'> {
  /** Places of the pack; without them every one that has something of its own. */
  readonly places?: readonly Place[] | undefined;
}

export interface ComparedProfile {
  /** Absent where an error stands against the profile. */
  readonly comparison?: Comparison;
  readonly diagnostics: readonly Diagnostic[];
  /** The file as read, for excerpts. */
  readonly source: SourceFile;
}

export function compareProfile(pack: Pack, read: ReadResult, request: CompareRequest): ComparedProfile {
  const { profile, document, diagnostics } = typedProfile(pack, read);
  if (!profile || !document) return { diagnostics, source: read.shown };
  const { places, category, assumeNothing = false } = request;
  refuseWithoutCategory(profile, { category });
  const [as_of, as_of_from] = filingDay(profile, request);
  const options = { assumeNothing, ...(category ? { category } : {}) };
  const compared = inOrderOfPack(pack, places ?? placesToCompare(pack, as_of, profile.place));
  const answers = compared.map((place) => placeAnswer(pack, profile, place, as_of, options));
  const comparison: Comparison = {
    format: 'laihua/comparison/1',
    candidate: candidateShown(profile),
    purpose: profile.purpose,
    as_of,
    as_of_from,
    prepared_on: profile.prepared_on ?? null,
    own_place: profile.place ?? null,
    chosen: places ? 'user' : 'default',
    places: bestFirst(answers),
    warnings: comparisonWarnings(pack, profile, as_of, answers),
    receipt: receiptOf(pack, profile, { tool: `laihua ${version}` }),
  };
  // Without a place: what its region would contradict holds for the place of the profile only.
  const derived = deriveFacts(profile, pack.facts, undefined, as_of);
  const told = [...diagnostics, ...contradictionsIn(document, profile, derived)];
  return { comparison, diagnostics: told, source: read.shown };
}

/** Each place once. */
const inOrderOfPack = (pack: Pack, places: readonly Place[]): readonly Place[] =>
  pack.places.filter((place) => places.includes(place));

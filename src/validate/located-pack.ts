// The parts of a policy pack with the places in the files where they are written, for rules that must point at them.
import type { ExplainedMutant } from '../model/explained-mutants.ts';
import type { PackManifest } from '../model/pack.ts';
import type { Policy } from '../model/policy.ts';
import type { CaseFile } from '../model/policy-case.ts';
import type { CountryList, HolidayCalendar, WageSeries } from '../model/reference-series.ts';
import type { CatalogueFile, DocumentType, FactDefinition, Place, Source } from '../model/vocabulary.ts';
import type { Spot } from './finding.ts';

/** A value and where it is written. */
export interface Located<T> extends Spot {
  readonly value: T;
}

export interface LocatedPack {
  readonly manifests: readonly Located<PackManifest>[];
  readonly places: readonly Located<Place>[];
  readonly sources: readonly Located<Source>[];
  readonly facts: readonly Located<FactDefinition>[];
  readonly documents: readonly Located<DocumentType>[];
  readonly catalogues: readonly Located<CatalogueFile>[];
  readonly wages: readonly Located<WageSeries>[];
  readonly countryLists: readonly Located<CountryList>[];
  readonly holidays: readonly Located<HolidayCalendar['years'][number]>[];
  readonly policies: readonly Located<Policy>[];
  readonly cases: readonly Located<CaseFile>[];
  /** Edits that no case can notice, with the reason. */
  readonly explained: readonly Located<ExplainedMutant>[];
}

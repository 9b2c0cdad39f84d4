// A pack: every policy, vocabulary, reference and source of one edition, as one value.
import * as z from 'zod';
import type { Policy } from './policy.ts';
import type { CountryList, HolidayCalendar, WageSeries } from './reference-series.ts';
import { LocalizedText, PlainDate } from './schema-parts.ts';
import type { CatalogueFile, DocumentType, FactDefinition, Place, Source } from './vocabulary.ts';

/** policies/pack.yaml */
export const PackManifest = z.strictObject({
  format: z.literal('laihua/pack/1'),
  id: z.string(),
  edition: PlainDate,
  title: LocalizedText,
  /** First day the pack answers for. */
  horizon: PlainDate,
  review_interval_days: z.int().positive(),
});
export type PackManifest = z.infer<typeof PackManifest>;

export interface Pack {
  readonly manifest: PackManifest;
  readonly places: readonly Place[];
  readonly sources: readonly Source[];
  readonly facts: readonly FactDefinition[];
  readonly documents: readonly DocumentType[];
  readonly catalogues: readonly CatalogueFile[];
  readonly wages: readonly WageSeries[];
  readonly countryLists: readonly CountryList[];
  readonly holidays: HolidayCalendar;
  readonly policies: readonly Policy[];
  /** Names of folders of the user that add to the pack that comes with laihua or override it. */
  readonly added?: readonly string[];
  /** `sha256-…` over the canonical JSON of everything above. */
  readonly digest: string;
}

// The formats of the files of a policy pack: the value of the key "format" -> the schema of the file.
import { ExplainedMutantFile } from '../model/explained-mutants.ts';
import { PackManifest } from '../model/pack.ts';
import { Policy } from '../model/policy.ts';
import { CaseFile } from '../model/policy-case.ts';
import { CountryList, HolidayCalendar, WageSeries } from '../model/reference-series.ts';
import { CatalogueFile, DocumentFile, FactFile, PlaceFile, SourceFile } from '../model/vocabulary.ts';

export const packFormats = {
  'laihua/pack/1': PackManifest,
  'laihua/places/1': PlaceFile,
  'laihua/sources/1': SourceFile,
  'laihua/facts/1': FactFile,
  'laihua/documents/1': DocumentFile,
  'laihua/catalogue/1': CatalogueFile,
  'laihua/reference/1': WageSeries,
  'laihua/country-list/1': CountryList,
  'laihua/holidays/1': HolidayCalendar,
  'laihua/policy/1': Policy,
  'laihua/case/1': CaseFile,
  'laihua/mutants/1': ExplainedMutantFile,
} as const;
export type PackFormat = keyof typeof packFormats;

export const isPackFormat = (format: unknown): format is PackFormat =>
  typeof format === 'string' && Object.hasOwn(packFormats, format);

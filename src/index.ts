// What other programs may import: load a pack, assess a profile, put the assessment into words, print it.

export { type CheckedProfile, type CheckRequest, checkProfile } from './check-profile.ts';
export { type ComparedProfile, type CompareRequest, compareProfile } from './compare/compare-profile.ts';
export { UsageError } from './errors.ts';
export { compareReport } from './explain/compare-report.ts';
export { explain } from './explain/explain.ts';
export { decodeSource, type ReadResult, readSource } from './load/read-source.ts';
export type { Assessment } from './model/assessment.ts';
export type { Comparison } from './model/comparison.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Language, LocalizedText } from './model/localized-text.ts';
export type { Pack } from './model/pack.ts';
export type { Profile } from './model/profile.ts';
export type { Report } from './model/report.ts';
export { assessmentDocument } from './render/report/json.ts';
export { reportMarkdown } from './render/report/markdown.ts';
export { type LoadedPack, loadPack, type PackRequest } from './validate/load-pack.ts';
export { version } from './version.ts';

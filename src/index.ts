// What other programs may call: load a pack, validate a profile, assess it, put the assessment into words.
export { compile } from './compile/compile.ts';
export { evaluate } from './evaluate/evaluate.ts';
export { explain } from './explain/explain.ts';
export { parseYaml } from './load/parse-yaml.ts';
export type { Assessment } from './model/assessment.ts';
export type { Diagnostic } from './model/diagnostic.ts';
export type { Pack } from './model/pack.ts';
export type { Profile } from './model/profile.ts';
export type { Report } from './model/report.ts';
export { loadPack } from './validate/load-pack.ts';
export { validateProfile } from './validate/validate-profile.ts';

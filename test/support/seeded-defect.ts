// One edit of a shipped policy file -> the pack with it, of which only that file is read anew, and the line that is to be told.
import * as z from 'zod';
import { parseText } from '../../src/load/parse-text.ts';
import { parsePackFiles, readPackFiles } from '../../src/load/read-pack-files.ts';
import { readSource } from '../../src/load/read-source.ts';
import { rangeAt, type SourceFile } from '../../src/load/source-file.ts';
import { type LivePack, livePackOf } from '../../src/validate/read-live-pack.ts';

/** Files are named below the policies. */
const Defect = z.strictObject({
  slip: z.string(),
  file: z.string(),
  /** A text before what is looked for, where that stands in the file more than once. */
  after: z.string().optional(),
  find: z.string(),
  put: z.string(),
  /** The file that is told, where it is not the edited one. */
  in: z.string().optional(),
  /** What the line says that is told, where it is not the first line of the edit; of several the nearest, or the next one below a text. */
  told: z.string().optional(),
  below: z.string().optional(),
  /** Of lint. */
  code: z.string().optional(),
  /** Of test: the file of the cases, and the case that fails. */
  cases: z.string().optional(),
  failing: z.string().optional(),
  /** Of mutate: the edit that survives, and of what. */
  item: z.string().optional(),
  change: z.string().optional(),
});
export type Defect = z.infer<typeof Defect>;

export function defectsIn(path: string): readonly Defect[] {
  const { source } = readSource(path);
  return z.strictObject({ defects: z.array(Defect) }).parse(source && parseText(source).document?.value).defects;
}

export interface Edited {
  readonly live: LivePack;
  /** `<file>:<line>` of the line that is to be told. */
  readonly told: string;
}

const folder = 'policies';
/** The day of the pack, so that what is overdue does not change from day to day. */
export const today = '2026-11-21';
const shipped = readPackFiles(folder);
export const unedited: LivePack = livePackOf([shipped], { today });

/** `rules`: whether the rules of lint are asked. */
export function withEdit(defect: Defect, { rules }: { readonly rules: boolean }): Edited {
  const { file, after = '', find, put } = defect;
  const path = `${folder}/${file}`;
  const { text } = sourceAt(shipped.sources, path);
  const from = text.indexOf(after);
  const at = text.indexOf(find, from);
  if (from === -1 || at === -1) throw new Error(`${path} no longer says ${from === -1 ? after : find}`);
  const edited = { path, text: text.slice(0, at) + put + text.slice(at + find.length) };
  const reads = shipped.sources.map((shown) => {
    const source = shown.path === path ? edited : shown;
    return { source, shown: source, diagnostics: [] };
  });
  const live = livePackOf([parsePackFiles(folder, reads, shipped.documents)], { rules, today });
  const differs =
    at +
    Math.max(
      0,
      [...put].findIndex((sign, index) => sign !== find[index]),
    );
  const { line } = rangeAt(edited, differs, differs);
  const source = sourceAt(live.sources, defect.in === undefined ? path : `${folder}/${defect.in}`);
  const told = defect.told === undefined ? line : lineSaying(source, defect.told, defect.below ?? line);
  return { live, told: `${source.path}:${told}` };
}

function sourceAt(sources: readonly SourceFile[], path: string): SourceFile {
  const source = sources.find((one) => one.path === path);
  if (!source) throw new Error(`there is no file ${path}`);
  return source;
}

function lineSaying({ path, text }: SourceFile, words: string, near: number | string): number {
  const lines = text.split('\n').flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
  const from = typeof near === 'string' ? text.slice(0, text.indexOf(near)).split('\n').length : near;
  const left = typeof near === 'string' ? lines.filter((line) => line >= from) : lines;
  const [nearest] = left.sort((a, b) => Math.abs(a - from) - Math.abs(b - from));
  if (nearest === undefined) throw new Error(`${path} does not say ${words}`);
  return nearest;
}

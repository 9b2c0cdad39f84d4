// The options of the letters -> the files of one folder as bytes; characters that no font has are told on standard error.
import { checkProfile } from '../check-profile.ts';
import { explain } from '../explain/explain.ts';
import type { Io } from '../io.ts';
import { dataSheet } from '../letters/data-sheet.ts';
import { dataSheetPaper } from '../letters/data-sheet-paper.ts';
import { draftLetters } from '../letters/draft-letters.ts';
import { filePrefix } from '../letters/file-prefix.ts';
import { letterPaper, type PaperOf } from '../letters/letter-paper.ts';
import { lettersMarkdown } from '../letters/letters-markdown.ts';
import type { Assessment } from '../model/assessment.ts';
import type { AssessOptions } from './assess.ts';
import { findPlace } from './find-place.ts';
import { loadLetterTemplates } from './load-letter-templates.ts';
import { packAndProfile } from './pack-and-profile.ts';
import { printPaper } from './print-paper.ts';
import { languagesOf } from './shared-options.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';
import type { FolderFile } from './write-folder.ts';

export interface LetterOptions extends AssessOptions {
  readonly lang: 'en' | 'zh' | 'both';
}

export interface MadeLetters {
  readonly assessment: Assessment;
  readonly files: readonly FolderFile[];
}

/** Undefined where an error stands against a file, which is then told. */
export async function makeLetters(io: Io, path: string, options: LetterOptions): Promise<MadeLetters | undefined> {
  const given = await packAndProfile(io, path, options);
  if (!given) return undefined;
  const { pack, read } = given;
  const place = options.in === undefined ? undefined : findPlace(pack, options.in, '--in').id;
  const result = checkProfile(pack, read, { ...options, place, today: io.today });
  await tellDiagnostics(io, result.diagnostics, [result.source], options);
  if (!result.checked) return undefined;
  const { assessment, profile } = result.checked;
  const { templates, wording } = loadLetterTemplates();
  const of = { report: explain(assessment, profile, pack), profile, pack, templates, wording };
  const [letters, sheet] = [draftLetters(of), dataSheet(of)];
  const { name, name_zh, reference } = profile.candidate;
  const paper: PaperOf = {
    languages: languagesOf(options.lang),
    words: wording.words,
    who: [name, name_zh, reference].filter((part) => part !== undefined).join(' '),
    tool: assessment.receipt.tool,
    day: assessment.prepared_on ?? assessment.as_of,
  };
  const prefix = filePrefix(reference);
  const files: FolderFile[] = [];
  for (const letter of letters)
    files.push({
      name: `${prefix}-${letter.name}.pdf`,
      content: await printPaper(io, letterPaper(letter, paper), options),
    });
  files.push({
    name: `${prefix}-data-sheet.pdf`,
    content: await printPaper(io, dataSheetPaper(sheet, paper), options),
  });
  files.push({ name: `${prefix}-letters.md`, content: lettersMarkdown(letters, sheet, paper) });
  return { assessment, files };
}

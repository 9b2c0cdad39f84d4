// The options of the dossier -> the bytes of its PDF; characters that no font has are told on standard error.
import { checkProfile } from '../check-profile.ts';
import { dossierPaper } from '../dossier/dossier-paper.ts';
import { UsageError } from '../errors.ts';
import { explain } from '../explain/explain.ts';
import type { Io } from '../io.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Language } from '../model/localized-text.ts';
import type { Attachment, Paper } from '../model/paper.ts';
import type { Report } from '../model/report.ts';
import { composePdf } from '../pdf/compose-pdf.ts';
import { assessmentDocument } from '../render/report/json.ts';
import type { AssessOptions } from './assess.ts';
import { findPlace } from './find-place.ts';
import { loadChecklist } from './load-checklist.ts';
import { packAndProfile } from './pack-and-profile.ts';
import { languagesOf } from './shared-options.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';
import { tellMissing } from './tell-missing.ts';

export interface DossierOptions extends AssessOptions {
  readonly lang: 'en' | 'zh' | 'both';
  readonly output?: string | undefined;
  readonly template?: string | undefined;
}

export interface MadeDossier {
  readonly assessment: Assessment;
  readonly bytes: Uint8Array;
}

/** Undefined where an error stands against a file, which is then told. */
export async function makeDossier(io: Io, path: string, options: DossierOptions): Promise<MadeDossier | undefined> {
  refuseTerminal(io, options.output);
  const made = await readDossier(io, path, options);
  if (!made) return undefined;
  const { paper, assessment } = made;
  const pdf = await composePdf(paper);
  if (!options.quiet) tellMissing(io, pdf.missing);
  return { assessment, bytes: await pdf.finish() };
}

function refuseTerminal(io: Io, output: string | undefined): void {
  if ((output === undefined || output === '-') && io.stdout.isTTY)
    throw new UsageError('a PDF is not printed in a terminal', 'name a file, for example -o dossier.pdf');
}

interface ReadDossier {
  readonly paper: Paper;
  readonly assessment: Assessment;
}

async function readDossier(io: Io, path: string, options: DossierOptions): Promise<ReadDossier | undefined> {
  const checklist = await loadChecklist(io, options.template, options);
  const given = checklist && (await packAndProfile(io, path, options));
  if (!given) return undefined;
  const { pack, read } = given;
  const place = options.in === undefined ? undefined : findPlace(pack, options.in, '--in').id;
  const result = checkProfile(pack, read, { ...options, place, today: io.today });
  await tellDiagnostics(io, result.diagnostics, [result.source], options);
  if (!result.checked) return undefined;
  const { assessment, profile } = result.checked;
  const report = explain(assessment, profile, pack);
  const languages: readonly Language[] = languagesOf(options.lang);
  const attachments = attachmentsOf(report, read.source?.text ?? '');
  return { assessment, paper: dossierPaper({ report, profile, pack, checklist, languages, attachments }) };
}

/** What it takes to run the assessment again and compare; `profile` is its text. */
export function attachmentsOf(report: Report, profile: string): readonly Attachment[] {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    {
      name: 'assessment.json',
      mimeType: 'application/json',
      description: 'The assessment this checklist was made from',
      bytes: encode(JSON.stringify(assessmentDocument(report))),
    },
    {
      name: 'profile.yaml',
      mimeType: 'application/yaml',
      description: 'The profile the assessment was made from',
      bytes: encode(profile),
    },
  ];
}

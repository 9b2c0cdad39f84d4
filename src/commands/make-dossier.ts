// The options of the dossier -> the bytes of its PDF; characters that no font has are told on standard error.
import { checkProfile } from '../check-profile.ts';
import { dossierPaper } from '../dossier/dossier-paper.ts';
import { UsageError } from '../errors.ts';
import { explain } from '../explain/explain.ts';
import type { Io } from '../io.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Paper } from '../model/paper.ts';
import { composePdf } from '../pdf/compose-pdf.ts';
import type { AssessOptions } from './assess.ts';
import type { Bound } from './bind-evidence.ts';
import { attachmentsOf } from './dossier-attachments.ts';
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
  /** Whether the evidence files go behind the checklist. */
  readonly bind?: boolean | undefined;
  /** Whether no evidence file to bind is no failure. */
  readonly allowEmpty?: boolean | undefined;
}

export interface MadeDossier {
  readonly assessment: Assessment;
  readonly bytes: Uint8Array;
  /** Whether every file that was to be bound is. */
  readonly isWhole: boolean;
}

/** Undefined where an error stands against a file, which is then told. */
export async function makeDossier(io: Io, path: string, options: DossierOptions): Promise<MadeDossier | undefined> {
  refuseTerminal(io, options.output);
  const made = await readDossier(io, path, options);
  if (!made) return undefined;
  const { paper, bound, assessment } = made;
  const pdf = await composePdf(paper);
  if (!options.quiet) tellMissing(io, pdf.missing);
  if (!bound) return { assessment, bytes: await pdf.finish(), isWhole: true };
  const { bindFiles } = await import('../binder/bind-files.ts');
  await bindFiles(pdf, bound.binder, { paper, languages: languagesOf(options.lang) });
  return { assessment, bytes: await pdf.finish(), isWhole: bound.isWhole };
}

function refuseTerminal(io: Io, output: string | undefined): void {
  if ((output === undefined || output === '-') && io.stdout.isTTY)
    throw new UsageError('a PDF is not printed in a terminal', 'name a file, for example -o dossier.pdf');
}

interface ReadDossier {
  readonly paper: Paper;
  readonly bound: Bound | undefined;
  readonly assessment: Assessment;
}

async function readDossier(io: Io, path: string, options: DossierOptions): Promise<ReadDossier | undefined> {
  const checklist = await loadChecklist(io, options.template, options);
  const given = checklist && (await packAndProfile(io, path, options));
  if (!given) return undefined;
  const { pack, read } = given;
  const place = options.in === undefined ? undefined : findPlace(pack, options.in, '--in').id;
  const binding = options.bind ? await import('./bind-evidence.ts') : undefined;
  const files = await binding?.lookAtEvidence(io, path, given, options.output);
  const unusableFiles = files && binding?.unusable(files);
  const result = checkProfile(pack, read, { ...options, place, today: io.today, unusableFiles });
  await tellDiagnostics(io, result.diagnostics, [result.source], options);
  if (!result.checked) return undefined;
  const { assessment, profile } = result.checked;
  const plain = explain(assessment, profile, pack);
  const bound = files && binding?.bindEvidence(io, files, plain, options);
  const report = bound?.report ?? plain;
  const made = { report, profile, pack, checklist, attachments: attachmentsOf(report, read.source?.text ?? '') };
  return { assessment, paper: dossierPaper({ ...made, languages: languagesOf(options.lang) }), bound };
}

// The wording of the dossier, read once -> a maker of the PDF of one candidate after another.
import type { BatchItem } from '../batch/batch-item.ts';
import { dossierPaper } from '../dossier/dossier-paper.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { composePdf } from '../pdf/compose-pdf.ts';
import { attachmentsOf } from './dossier-attachments.ts';
import { loadChecklist } from './load-checklist.ts';
import { tellMissing } from './tell-missing.ts';

export type DossierMaker = (report: Report, profile: Profile, item: BatchItem) => Promise<Uint8Array>;

/** In both languages, as the dossier is by default. */
export async function dossierMaker(
  io: Io,
  pack: Pack,
  { quiet }: { readonly quiet?: boolean | undefined },
): Promise<DossierMaker> {
  const checklist = await loadChecklist(io, undefined, {});
  if (!checklist) throw new Error('the checklist that comes with laihua cannot be read');
  return async (report, profile, { content = '' }) => {
    const attachments = attachmentsOf(report, content);
    const paper = dossierPaper({ report, profile, pack, checklist, languages: ['en', 'zh'], attachments });
    const pdf = await composePdf(paper);
    if (!quiet) tellMissing(io, pdf.missing);
    return pdf.finish();
  };
}

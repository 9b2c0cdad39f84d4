// A report and a binder -> the report that says, in the row of each document and among the remarks, which files are not bound or not as asked.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Remark, Report, ReportDocument } from '../model/report.ts';
import { type Binder, type BoundFile, filesOf } from './binder.ts';
import { reasonText } from './refusal.ts';

export function withFileNotes(report: Report, binder: Binder): Report {
  const noted = ({ type }: ReportDocument): readonly LocalizedText[] =>
    binder.filter((document) => document.type === type).flatMap(({ files }) => files.flatMap(notesOf));
  return {
    ...report,
    documents: report.documents && {
      ...report.documents,
      groups: report.documents.groups.map((group) => ({
        ...group,
        documents: group.documents.map((document) => ({ ...document, about: [...document.about, ...noted(document)] })),
      })),
    },
    remarks: [...notBoundRemarks(binder), ...missRemarks(binder), ...report.remarks],
  };
}

/** "scans/degree.pdf is not bound: …", for standard error too. */
export const notBoundText = ({ file: { path, refusal } }: BoundFile): LocalizedText | null =>
  refusal ? notBound(path, reasonText(refusal)) : null;

const notBound = (path: string, { en, zh }: LocalizedText): LocalizedText =>
  text(`${path} is not bound: ${en}`, `${path} 未装订：${zh}`);

/** "scans/photo.jpg: the file has 20 KB, asked for 40-120 KB". */
export const missTexts = ({ file: { path }, misses }: BoundFile): readonly LocalizedText[] =>
  misses.map(({ en, zh }) => text(`${path}: ${en}`, `${path}：${zh}`));

/** For the row of the document, where the advice would be in the way. */
const notesOf = (bound: BoundFile): readonly LocalizedText[] => {
  const { path, refusal } = bound.file;
  return refusal ? [notBound(path, refusal.why)] : missTexts(bound);
};

function notBoundRemarks(binder: Binder): readonly Remark[] {
  const all = filesOf(binder);
  const lacking = all.flatMap((bound) => notBoundText(bound) ?? []);
  if (lacking.length === 0) return [];
  const summary = text(
    `${lacking.length} of ${all.length} evidence files ${lacking.length === 1 ? 'is' : 'are'} not bound behind this checklist`,
    `本清单之后应装订 ${all.length} 份材料文件，其中 ${lacking.length} 份未装订`,
  );
  return [summary, ...lacking].map((said) => remark('act', said));
}

const missRemarks = (binder: Binder): readonly Remark[] =>
  filesOf(binder)
    .flatMap(missTexts)
    .map((said) => remark('check', said));

const remark = (level: Remark['level'], said: LocalizedText): Remark => ({
  level,
  isGeneral: false,
  text: said,
  confidence: null,
  sources: [],
});

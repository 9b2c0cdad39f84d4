// Evidence files and the document list of an assessment -> what is bound behind the checklist, document by document in filing order.
import type { EvidenceLine } from '../model/assessment.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Report } from '../model/report.ts';
import { checkLimits } from './check-limits.ts';
import type { EvidenceFile } from './evidence-file.ts';

export interface BoundFile {
  readonly file: EvidenceFile;
  /** What the policies ask of the file and it does not keep to. */
  readonly misses: readonly LocalizedText[];
}

export interface BoundDocument {
  readonly type: string;
  readonly name: LocalizedText;
  /** Its number on the checklist; null where this filing does not ask for it. */
  readonly place: number | null;
  /** The one that answers for the document first. */
  readonly files: readonly BoundFile[];
}

export type Binder = readonly BoundDocument[];

export function binderOf(files: readonly EvidenceFile[], { assessment, documents }: Report): Binder {
  const places = new Map(
    (documents?.groups ?? []).flatMap((group) => group.documents).map(({ type, place }) => [type, place]),
  );
  const lines = new Map(assessment.evidence.map((line) => [line.type, line]));
  const types = [...new Set(files.map(({ type }) => type))];
  const last = Number.MAX_SAFE_INTEGER;
  return types
    .map((type): BoundDocument => {
      const line = lines.get(type);
      const own = files.filter((file) => file.type === type).sort((a, b) => rank(line, a) - rank(line, b));
      return {
        type,
        name: line?.name ?? { en: type, zh: type },
        place: places.get(type) ?? null,
        files: own.map((file) => ({ file, misses: missesOf(line, file) })),
      };
    })
    .sort((a, b) => (a.place ?? last) - (b.place ?? last));
}

/** 0 where the item answers for the document. */
const rank = (line: EvidenceLine | undefined, { position }: EvidenceFile): number =>
  line?.items.includes(position) ? 0 : 1;

const missesOf = (line: EvidenceLine | undefined, file: EvidenceFile): readonly LocalizedText[] =>
  (line?.form ?? []).flatMap((demand) => (demand.kind === 'file' ? checkLimits(file, demand.file) : []));

export const filesOf = (binder: Binder): readonly BoundFile[] => binder.flatMap(({ files }) => files);

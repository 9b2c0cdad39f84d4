// A line of evidence -> the paper as it is asked for: what it must be, from when and until when, and what serves instead.
import { problemTexts, statusTexts } from '../explain/evidence-text.ts';
import { formText } from '../explain/form-text.ts';
import { listText, orText } from '../explain/list-text.ts';
import { requestDateText } from '../explain/request-date-text.ts';
import { requestFormText } from '../explain/request-form-text.ts';
import { requirementOf } from '../explain/requirement-of.ts';
import type { Words } from '../explain/words.ts';
import type { EvidenceLine } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { RequestedPaper } from '../model/request.ts';
import type { Wording } from './wording.ts';

export interface PaperWording extends Wording {
  /** By when it is needed. */
  readonly needed: LocalizedText;
  /** The file asked for by all papers together, said once. */
  readonly shared: LocalizedText | null;
  /** Papers that a commitment spares, by the commitment. */
  readonly spared: readonly EvidenceLine[];
}

export function requestedPaper(
  words: Words,
  line: EvidenceLine,
  { recipient, say, needed, shared, spared }: PaperWording,
): RequestedPaper {
  const { name, form, note, one_of, status, problems } = line;
  const demands = form.filter((demand) => demand.kind !== 'file' || formText(demand).en !== shared?.en);
  const others = orText(one_of.map(words.document));
  const [lead, standsFor] = [say('instead'), say('stand_in_for')];
  const replaced = listText(spared.filter(({ by }) => by === line.type).map((one) => one.name));
  return {
    name,
    lacks: status === 'missing' ? null : lacksText(say('in_hand_lacks'), status, problems),
    form: [
      replaced.en === '' ? null : text(`${standsFor.en} ${replaced.en}`, `${standsFor.zh}${replaced.zh}`),
      ...demands.map((demand) => requestFormText(demand, recipient.parties)),
    ].filter((said) => said !== null),
    dates: requestDateText(line, needed),
    instead: one_of.length === 0 ? null : text(`${lead.en} ${others.en}`, `${lead.zh}${others.zh}`),
    note: note !== undefined && isNamed(words, line) ? note : null,
  };
}

/** What a list says of a paper is not said of the commitment in its place. */
const isNamed = (words: Words, { required_by, type }: EvidenceLine): boolean =>
  required_by.some((id) => {
    const { document, one_of, proof_of } = requirementOf(words, id) ?? {};
    return document === type || proof_of !== undefined || one_of?.some((choice) => choice.document === type) === true;
  });

function lacksText(
  lead: LocalizedText,
  status: EvidenceLine['status'],
  problems: EvidenceLine['problems'],
): LocalizedText {
  const { en, zh } = listText(problems.length > 0 ? problems.map((one) => problemTexts[one]) : [statusTexts[status]]);
  return text(`${lead.en} ${en}`, `${lead.zh}${zh}`);
}

/** The file that most papers ask for alike; null where no two do. */
export function fileForAll(lines: readonly EvidenceLine[]): LocalizedText | null {
  const files = lines.flatMap(({ form }) =>
    form.filter(({ kind }) => kind === 'file').map((demand) => formText(demand)),
  );
  const count = ({ en }: LocalizedText): number => files.filter((other) => other.en === en).length;
  const [most] = files.toSorted((a, b) => count(b) - count(a));
  return most !== undefined && count(most) > 1 ? most : null;
}

// Who files, where, what for and when, and the edition of the policies -> the head of the paper.
import { purposeTexts } from '../explain/purpose-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block, Cell } from '../model/paper.ts';
import type { Making } from './making.ts';
import { cell, sayInline } from './voice.ts';

const same = (value: string): LocalizedText => text(value, value);

export function headBlocks(making: Making, place: LocalizedText): readonly Block[] {
  const { report, profile, words } = making;
  const { assessment, header } = report;
  const { employer } = profile;
  const [first = 'en', ...rest] = making.languages;
  const names = [header.name, header.name_zh].filter((name) => name !== null);
  const employers = [employer.name, employer.name_zh].filter((name) => name !== undefined);
  const clock = assessment.as_of_from === 'clock' ? words.filing_day_from_clock : same('');
  const pairs: readonly (readonly [LocalizedText, LocalizedText | undefined])[] = [
    [words.candidate, names.length === 0 ? words.unnamed : same(names.join(' '))],
    [words.reference, header.reference === null ? undefined : same(header.reference)],
    [
      words.passport,
      profile.candidate.passport?.number === undefined ? undefined : same(profile.candidate.passport.number),
    ],
    [words.employer, employers.length === 0 ? undefined : same(employers.join(' '))],
    [words.place, place],
    [words.purpose, purposeTexts[assessment.purpose]],
    [words.filing_day, text(`${assessment.as_of} ${clock.en}`.trim(), `${assessment.as_of}${clock.zh}`)],
    [words.prepared_on, assessment.prepared_on === null ? undefined : same(assessment.prepared_on)],
    [words.policies, same(`${assessment.receipt.pack} ${short(assessment.receipt.pack_digest)}`)],
    [words.profile_digest, same(short(assessment.receipt.profile_digest))],
  ];
  const known = pairs.flatMap(([label, value]): readonly (readonly [Cell, Cell])[] =>
    value === undefined
      ? []
      : [
          [
            { paragraphs: [{ spans: sayInline(making, label, false), look: 'small', isPair: true }], isRowHead: true },
            cell(making, value, { isStrong: label === words.candidate }),
          ],
        ],
  );
  // Two pairs a row.
  const rows = Array.from({ length: Math.ceil(known.length / 2) }, (_, i) => {
    const [first, second] = [known[2 * i], known[2 * i + 1]];
    return [...(first ?? []), ...(second ?? [{ paragraphs: [] }, { paragraphs: [] }])];
  });
  return [
    {
      kind: 'heading',
      level: 1,
      spans: [{ text: words.title[first], language: first, isStrong: true }],
      bookmark: making.languages.map((one) => words.title[one]).join(' '),
    },
    ...rest.map(
      (language): Block => ({
        kind: 'paragraph',
        paragraph: { look: 'lead', spans: [{ text: words.title[language], language, isStrong: true }] },
      }),
    ),
    { kind: 'table', columns: [{ share: 19 }, { share: 31 }, { share: 19 }, { share: 31 }], rows },
  ];
}

/** Enough of a digest to tell editions apart; the attachment has it whole. */
const short = (digest: string): string => digest.slice(0, 'sha256-'.length + 16);

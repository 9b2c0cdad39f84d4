// A profile and its answer -> every field somebody types into the online form, in the order of the profile.
import { countryText } from '../explain/country-text.ts';
import { dateText } from '../explain/date-text.ts';
import { valueText } from '../explain/fact-value-text.ts';
import { type Words, wordsOf } from '../explain/words.ts';
import type { Assessment } from '../model/assessment.ts';
import type { FactValue } from '../model/fact-state.ts';
import type { DataSheet, FieldRow } from '../model/letter.ts';
import type { LetterWords } from '../model/letter-template.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { addDays, isPlainDate, type PlainDate } from '../model/plain-date.ts';
import type { Profile, Relative, Residence } from '../model/profile.ts';
import { jobRow, type LettersOf, nameOf, studyRow } from './draft-letters.ts';
import { fieldValues } from './field-values.ts';
import { BLANK } from './fill-wording.ts';
import { noticeTexts } from './notice-texts.ts';

const blank = text(BLANK, BLANK);
const same = (value: string | undefined): LocalizedText | undefined =>
  value === undefined ? undefined : text(value, value);

/** Order within the blocks of the profile; facts come between them, as the profile gives them. */
const blocks = {
  candidate: [
    'candidate.name',
    'candidate.name_zh',
    'candidate.reference',
    'candidate.passport',
    'candidate.passport_valid_until',
  ],
  filing: ['filing.place', 'filing.purpose', 'filing.day'],
  employer: ['employer.name_en', 'employer.name_zh', 'employer.credit_code', 'employer.contact'],
} as const;

export function dataSheet({ report, profile, pack, wording }: Omit<LettersOf, 'templates'>): DataSheet {
  const { assessment } = report;
  const words = wordsOf(pack);
  const said = wording.words;
  const values = fieldValues(words, assessment, profile, said.to_now);
  const own = ownValues(profile);
  const rows = (fields: readonly string[]): readonly FieldRow[] =>
    fields.map((field) => ({ label: nameOf(words, wording, field), value: own[field] ?? values(field) ?? blank }));
  const sections: DataSheet['sections'] = [
    { title: said.candidate, rows: rows(blocks.candidate) },
    { title: said.filing, rows: rows(blocks.filing) },
    { title: said.facts, rows: factRows(words, profile, assessment, said.not_known) },
    { title: said.jobs, rows: jobRows(profile, said) },
    { title: said.studies, rows: profile.education.map((study) => studyRow(words, study)) },
    { title: said.residence, rows: profile.residence_history.map((stay) => residenceRow(stay, said.to_now)) },
    { title: said.family, rows: profile.family.map((relative) => relativeRow(wording, relative)) },
    { title: said.employer, rows: rows(blocks.employer) },
  ];
  return {
    title: said.data_sheet,
    intro: said.data_sheet_intro,
    sections: sections.filter((section) => section.rows.length > 0),
    notes: noticeTexts(assessment, wording.notices),
  };
}

/** What a form asks for apart: each name by itself, and the passport's last day. */
function ownValues({ candidate, employer, evidence }: Profile): Readonly<Record<string, LocalizedText | undefined>> {
  const passport = evidence.find(({ type }) => type === 'passport')?.valid_until;
  return {
    'candidate.name': same(candidate.name),
    'candidate.name_zh': same(candidate.name_zh),
    'candidate.passport_valid_until': passport === undefined ? undefined : dateText(passport),
    'employer.name_en': same(employer.name),
    'employer.name_zh': same(employer.name_zh),
  };
}

/** As given, then what was asked and is not known, then what is still open. */
function factRows(
  words: Words,
  { facts, unknown }: Profile,
  { missing_facts }: Assessment,
  notKnown: LocalizedText,
): readonly FieldRow[] {
  const open = missing_facts.filter(({ id }) => !facts.has(id) && !unknown.has(id));
  return [
    ...[...facts].flatMap(([id, { value }]) =>
      value === null ? [] : [{ label: words.fact(id), value: given(words, id, value) }],
    ),
    ...[...unknown].map((id) => ({ label: words.fact(id), value: notKnown })),
    ...open.map(({ label }) => ({ label, value: blank })),
  ];
}

function given(words: Words, id: string, value: NonNullable<FactValue>): LocalizedText {
  const definition = words.definition(id);
  if (typeof value === 'string' && definition?.type === 'country') return countryText(value);
  if (typeof value === 'string' && isPlainDate(value)) return dateText(value);
  return definition ? valueText(words, definition, value) : text(String(value), String(value));
}

/** Jobs by their first day, with the times between them that no job covers: the form is reported to take no gap. */
function jobRows({ work_history }: Profile, { to_now, gap }: LetterWords['words']): readonly FieldRow[] {
  const jobs = work_history.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let covered: PlainDate | null | undefined;
  return jobs.flatMap((job) => {
    const free = typeof covered === 'string' && addDays(covered, 1) < job.from ? freeRow(covered, job.from, gap) : [];
    const last = job.to ?? null;
    if (covered === undefined || last === null || (covered !== null && last > covered)) covered = last;
    return [...free, jobRow(job, to_now)];
  });
}

function freeRow(before: PlainDate, after: PlainDate, gap: LocalizedText): readonly FieldRow[] {
  const [first, last] = [dateText(addDays(before, 1)), dateText(addDays(after, -1))];
  return [
    {
      label: text(`${first.en} to ${last.en}`, `${first.zh}至${last.zh}`),
      value: text(`${BLANK} (${gap.en})`, `${BLANK}（${gap.zh}）`),
    },
  ];
}

function residenceRow({ country, from, to }: Residence, toNow: LocalizedText): FieldRow {
  const [first, last] = [dateText(from), to === undefined ? toNow : dateText(to)];
  return { label: text(`${first.en} to ${last.en}`, `${first.zh}至${last.zh}`), value: countryText(country) };
}

function relativeRow({ relations }: LetterWords, { relation, nationality, date_of_birth }: Relative): FieldRow {
  const country = nationality === undefined ? blank : countryText(nationality);
  const born = date_of_birth === undefined ? blank : dateText(date_of_birth);
  return {
    label: relations[relation] ?? text(relation, relation),
    value: text(`${country.en}, ${born.en}`, `${country.zh}，${born.zh}`),
  };
}

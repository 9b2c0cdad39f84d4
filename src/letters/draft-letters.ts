// A report, its profile and the templates -> the drafts of the letters that candidate and employer have to write.
import { countryText } from '../explain/country-text.ts';
import { dateText } from '../explain/date-text.ts';
import { type Words, wordsOf } from '../explain/words.ts';
import type { FieldRow, Letter } from '../model/letter.ts';
import { type LetterTemplate, type LetterWords, type Signer, signers } from '../model/letter-template.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { Job, Profile, Study } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { fieldValues } from './field-values.ts';
import { BLANK, type Blanks, fillWording } from './fill-wording.ts';
import { type LetterAsked, lettersAsked } from './letters-asked.ts';
import { noticeTexts } from './notice-texts.ts';

export interface LettersOf {
  readonly report: Report;
  readonly profile: Profile;
  readonly pack: Pack;
  readonly templates: readonly LetterTemplate[];
  readonly wording: LetterWords;
}

export function draftLetters(given: LettersOf): readonly Letter[] {
  const words = wordsOf(given.pack);
  const { report, profile, templates, wording } = given;
  return lettersAsked(words, report.assessment, templates, wording.words).flatMap((asked) => {
    const jobs = asked.template.each === 'job' ? profile.work_history.filter(({ relevant }) => relevant !== false) : [];
    const name = asked.template.serves.replaceAll('_', '-');
    if (jobs.length === 0) return [draftLetter(words, given, asked, name)];
    return jobs.map((job, i) => draftLetter(words, given, asked, jobs.length === 1 ? name : `${name}-${i + 1}`, job));
  });
}

function draftLetter(
  words: Words,
  { report: { assessment }, profile, wording }: LettersOf,
  { template, askedFor, mustState, parties }: LetterAsked,
  name: string,
  job?: Job,
): Letter {
  const values = fieldValues(words, assessment, profile, wording.words.to_now, job);
  const blanks: Blanks = new Set();
  const fill = (what: LocalizedText): LocalizedText => fillWording(what, values, blanks);
  const before = template.before.map(fill);
  const rows = [
    ...historyRows(words, template, profile, wording, blanks),
    ...template.rows.map(({ label, value }) => ({ label, value: fill(value) })),
  ];
  const stated = new Set(template.rows.map(({ states }) => states));
  const further = mustState.filter(({ zh }) => !stated.has(zh));
  const after = template.after.map(fill);
  return {
    name,
    title: template.title,
    before,
    rows: [...rows, ...further.map((label) => ({ label, value: text(BLANK, BLANK) }))],
    after,
    signatures: signersOf(template, parties).map((signer) => wording.signatures[signer]),
    toFillIn: [...[...blanks].map((field) => nameOf(words, wording, field)), ...further],
    askedFor,
    notes: [...template.notes, ...noticeTexts(assessment, template.notices ?? [])],
  };
}

/** A row for each job or study, or one to write on. */
function historyRows(
  pack: Words,
  { history }: LetterTemplate,
  { work_history, education }: Profile,
  { words, fields }: LetterWords,
  blanks: Blanks,
): readonly FieldRow[] {
  if (history === undefined) return [];
  const rows =
    history === 'jobs'
      ? work_history.map((job) => jobRow(job, words.to_now))
      : education.map((study) => studyRow(pack, study));
  if (rows.length > 0) return rows;
  const field = history === 'jobs' ? 'blank.work_history' : 'blank.studies';
  blanks.add(field);
  return [{ label: fields[field] ?? text(field, field), value: text(BLANK, BLANK) }];
}

export function jobRow({ from, to, employer, title, country }: Job, toNow: LocalizedText): FieldRow {
  const [first, last] = [dateText(from), to === undefined ? toNow : dateText(to)];
  return {
    label: text(`${first.en} to ${last.en}`, `${first.zh}至${last.zh}`),
    value: joined([employer && same(employer), title && same(title)], country),
  };
}

export function studyRow(words: Words, { degree, institution, country, graduated_on }: Study): FieldRow {
  const day = graduated_on === undefined ? text(BLANK, BLANK) : dateText(graduated_on);
  return {
    label: day,
    value: joined([institution && same(institution), degree && words.choice('highest_degree', degree)], country),
  };
}

const same = (value: string): LocalizedText => text(value, value);

function joined(parts: readonly (LocalizedText | '' | undefined)[], country: string | undefined): LocalizedText {
  const shown = [
    ...parts.map((part) => part || text(BLANK, BLANK)),
    ...(country === undefined ? [] : [countryText(country)]),
  ];
  return text(shown.map(({ en }) => en).join(', '), shown.map(({ zh }) => zh).join('，'));
}

const signersOf = ({ signed_by }: LetterTemplate, parties: readonly string[]): readonly Signer[] =>
  signers.filter((signer) => signed_by.includes(signer) || parties.includes(signer));

/** What a blank asks for: the label of its fact, or the name the wording gives it. */
export function nameOf(words: Words, { fields }: Pick<LetterWords, 'fields'>, field: string): LocalizedText {
  if (field.startsWith('fact.')) return words.fact(field.slice('fact.'.length));
  return fields[field] ?? text(field, field);
}

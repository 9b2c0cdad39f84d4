// Turns the blocks of a profile beside its facts (jobs, studies, stays, family, employer, evidence) into typed entries.
import {
  certificationKinds,
  type EvidenceItem,
  type Job,
  type Relative,
  type Residence,
  type Study,
} from '../../model/profile.ts';
import { checkOrder, country, day, type Field, flag, language, listOf, oneOf, record, report, text } from './fields.ts';
import { shown } from './shown.ts';
import type { VocabularyIndex } from './vocabulary-index.ts';

/** Relations that the family requirements of the guides know. */
export const relations = ['spouse', 'child', 'parent', 'parent_in_law'] as const;

const jobFields = record(
  { from: day, to: day, employer: text, title: text, country, relevant: flag, world_500: flag },
  { from: 'give the first day of the job, such as from: 2012-09-01' },
);
export const job: Field<Job> = (reading, path, value) => {
  const read = jobFields(reading, path, value);
  if (read?.from === undefined) return undefined;
  checkOrder(reading, path, ['from', read.from], ['to', read.to]);
  return { ...read, from: read.from, path };
};

const stayFields = record(
  { country, from: day, to: day },
  {
    country: 'give the country of the stay',
    from: 'give the first day of the stay',
  },
);
export const residence: Field<Residence> = (reading, path, value) => {
  const read = stayFields(reading, path, value);
  checkOrder(reading, path, ['from', read?.from], ['to', read?.to]);
  if (read?.country === undefined || read.from === undefined) return undefined;
  return { ...read, country: read.country, from: read.from, path };
};

/** Degrees are those of the fact that holds the highest one. */
export function study(index: VocabularyIndex): Field<Study> {
  const fact = index.facts.get('highest_degree');
  const degree = fact ? oneOf(index.choicesOf(fact), `value of ${fact.id}`) : text;
  const fields = record({ degree, institution: text, country, graduated_on: day, language });
  return (reading, path, value) => {
    const read = fields(reading, path, value);
    return read && { ...read, path };
  };
}

const relativeFields = record(
  { relation: oneOf(relations, 'relation'), nationality: country, date_of_birth: day },
  {
    relation: `give one of ${relations.join(', ')}`,
  },
);
export const relative: Field<Relative> = (reading, path, value) => {
  const { relation, ...rest } = relativeFields(reading, path, value) ?? {};
  return relation === undefined ? undefined : { relation, ...rest, path };
};

export const employer = record({
  name: text,
  name_zh: text,
  credit_code: text,
  contact: text,
  account_registered: flag,
});

export const candidate = record({ name: text, name_zh: text, reference: text, passport: record({ number: text }) });

/** A path below the folder of the profile: a profile from somewhere else must not reach other files. */
const fileBelow: Field<string> = (reading, path, value) => {
  const file = text(reading, path, value);
  if (file === undefined) return undefined;
  const outside = /^([/\\~]|[A-Za-z]:)/.test(file) || file.split(/[/\\]/).includes('..');
  if (!outside) return file;
  const message = `${shown(file)} lies outside the folder of the profile`;
  const hint = 'move the file below that folder and give its path from there, such as scans/degree.pdf';
  return report(reading, path, 'profile/file-outside-folder', message, { hint });
};

const certification = oneOf(certificationKinds, 'kind of authentication');
const certifications = listOf(certification, 'kinds of authentication');
const certified: Field<EvidenceItem['certified'] & {}> = (reading, path, value) => {
  if (Array.isArray(value)) return certifications(reading, path, value);
  const only = certification(reading, path, value);
  return only === undefined ? undefined : [only];
};

const coverFields = record({ from: day, to: day }, { from: 'give the first day the document speaks of' });
const covers: Field<EvidenceItem['covers'] & {}> = (reading, path, value) => {
  const { from, ...rest } = coverFields(reading, path, value) ?? {};
  checkOrder(reading, path, ['from', from], ['to', rest.to]);
  return from === undefined ? undefined : { from, ...rest };
};

export function evidenceItem(index: VocabularyIndex): Field<EvidenceItem> {
  const fields = record(
    {
      type: oneOf(index.documents, 'document of the policy pack', 'profile/unknown-document'),
      issued_on: day,
      valid_until: day,
      issuing_country: country,
      language,
      certified,
      certified_on: day,
      translated: flag,
      translation_sealed: flag,
      sworn: flag,
      original: flag,
      covers,
      expected_on: day,
      file: fileBelow,
      note: text,
    },
    { type: 'give the kind of document, such as type: passport' },
  );
  return (reading, path, value) => {
    const read = fields(reading, path, value);
    checkOrder(reading, path, ['issued_on', read?.issued_on], ['valid_until', read?.valid_until]);
    checkOrder(reading, path, ['issued_on', read?.issued_on], ['certified_on', read?.certified_on]);
    return read?.type === undefined ? undefined : { ...read, type: read.type, path };
  };
}

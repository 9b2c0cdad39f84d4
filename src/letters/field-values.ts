// A profile and its answer -> what a placeholder of a letter stands for; nothing where it is not known for certain.
import { countryText } from '../explain/country-text.ts';
import { dateText } from '../explain/date-text.ts';
import { valueText } from '../explain/fact-value-text.ts';
import { factsOfProfile } from '../explain/facts-of-profile.ts';
import { purposeTexts } from '../explain/purpose-text.ts';
import type { Words } from '../explain/words.ts';
import type { Assessment } from '../model/assessment.ts';
import type { FactValue } from '../model/fact-state.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { isPlainDate } from '../model/plain-date.ts';
import type { Job, Profile, Study } from '../model/profile.ts';

export type FieldValues = (field: string) => LocalizedText | undefined;

const same = (value: string | undefined): LocalizedText | undefined =>
  value === undefined || value.trim() === '' ? undefined : text(value, value);

/** A person's name in Latin letters and a Chinese one: the Chinese text gives both, as the passport holds only the first. */
function nameText(name: string | undefined, chinese: string | undefined): LocalizedText | undefined {
  if (name === undefined || chinese === undefined) return same(name ?? chinese);
  return text(name, `${chinese} ${name}`);
}

/** A name of a firm: in each language its own. */
function inBoth(name: string | undefined, chinese: string | undefined): LocalizedText | undefined {
  const [en, zh] = [name ?? chinese, chinese ?? name];
  return en === undefined || zh === undefined ? undefined : text(en, zh);
}

/** `job`: the one the letter is about. `toNow`: what stands for the end of a job that goes on. */
export function fieldValues(
  words: Words,
  assessment: Assessment,
  profile: Profile,
  toNow: LocalizedText,
  job?: Job,
): FieldValues {
  const { candidate, employer } = profile;
  const used = factsOfProfile(words, profile, assessment);
  const study = studyOf(profile, used('highest_degree').value);
  const fields: Readonly<Record<string, LocalizedText | undefined>> = {
    'candidate.name': nameText(candidate.name, candidate.name_zh),
    'candidate.passport': same(candidate.passport?.number),
    'candidate.reference': same(candidate.reference),
    'employer.name': inBoth(employer.name, employer.name_zh),
    'employer.credit_code': same(employer.credit_code),
    'employer.contact': same(employer.contact),
    'filing.place': words.place(assessment.place),
    'filing.purpose': purposeTexts[assessment.purpose],
    'filing.day': dateText(assessment.as_of),
    'job.employer': same(job?.employer),
    'job.title': same(job?.title),
    'job.from': job && dateText(job.from),
    'job.to': job && (job.to === undefined ? toNow : dateText(job.to)),
    'study.institution': same(study?.institution),
    'study.country': study?.country === undefined ? undefined : countryText(study.country),
    'study.graduated_on': study?.graduated_on === undefined ? undefined : dateText(study.graduated_on),
  };
  return (field) => {
    if (!field.startsWith('fact.')) return Object.hasOwn(fields, field) ? fields[field] : undefined;
    const fact = field.slice('fact.'.length);
    const { value, origin } = used(fact);
    return origin === 'given' || origin === 'derived' ? certainText(words, fact, value) : undefined;
  };
}

/** A range, or a set that leaves something open, is no answer to put into a letter. */
function certainText(words: Words, fact: string, value: FactValue): LocalizedText | undefined {
  const definition = words.definition(fact);
  if (definition === undefined || value === null) return undefined;
  const isRange = typeof value === 'object' && !Array.isArray(value);
  if (isRange || (Array.isArray(value) && value.length === 0)) return undefined;
  if (typeof value === 'string' && definition.type === 'country') return countryText(value);
  if (typeof value === 'string' && definition.type === 'date') return isPlainDate(value) ? dateText(value) : undefined;
  return valueText(words, definition, value);
}

/** The education of the highest degree; where only one is told, that one unless it says otherwise. */
function studyOf({ education }: Profile, highest: FactValue): Study | undefined {
  const found = education.find(({ degree }) => degree !== undefined && degree === highest);
  const [only, ...others] = education;
  return found ?? (others.length === 0 && only?.degree === undefined ? only : undefined);
}

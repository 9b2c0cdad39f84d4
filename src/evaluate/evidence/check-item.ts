// One item of evidence against the form asked for -> what is wrong with it, what is not known, and until when it serves.

import type { EvidenceProblem, EvidenceStatus } from '../../model/assessment.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import type { Form } from '../../model/policy.ts';
import type { EvidenceItem } from '../../model/profile.ts';
import { acceptedFrom, findCertification } from './certification.ts';
import type { FilingContext } from './filing-context.ts';
import { countriesAsked, countriesTold } from './issuing-countries.ts';
import { languageOfIssue } from './language-of-issue.ts';
import { lastDayByAge, lastDayWithRest } from './last-serving-day.ts';

export interface CheckedItem {
  readonly status: EvidenceStatus;
  readonly problems: readonly EvidenceProblem[];
  /** Attributes that decide and are not known. */
  readonly unclear: readonly string[];
  /** Open facts the answer hangs on. */
  readonly open: readonly number[];
  /** Last filing day it serves; null where it does not lapse or that is not known. */
  readonly valid_until: PlainDate | null;
}

interface Findings {
  readonly problems?: readonly EvidenceProblem[];
  readonly unclear?: readonly string[];
  readonly open?: readonly number[];
  readonly last?: PlainDate;
}

const FINE: Findings = {};

const nothingFound = { problems: [], unclear: [], open: [], valid_until: null } as const;

/** Problems that leave a paper in doubt or only tell its age, and do not by themselves make it insufficient. */
const notRefusing: ReadonlySet<EvidenceProblem> = new Set(['too_old', 'authenticated_before_force']);

export function checkItem(context: FilingContext, item: EvidenceItem, form: Form): CheckedItem {
  const findings = [
    checkCountry(context, item, form),
    checkCertification(context, item, form),
    checkTranslation(item, form),
    checkLanguage(item, form),
    form.sworn === false && item.sworn === true ? problem('sworn_statement') : FINE,
    checkAge(context, item, form),
    checkRest(context, item, form),
    item.valid_until === undefined || form.valid_for ? FINE : { last: item.valid_until },
    context.profile.unusable?.has(item) ? problem('file_unreadable') : FINE,
  ].filter((found) => found !== FINE);
  if (findings.length === 0) return { status: statusOf(context, item, [], [], null), ...nothingFound };
  const problems = [...new Set(findings.flatMap((one) => one.problems ?? []))];
  const unclear = [...new Set(findings.flatMap((one) => one.unclear ?? []))];
  const open = [...new Set(findings.flatMap((one) => one.open ?? []))];
  const last = findings.flatMap((one) => one.last ?? []).sort()[0] ?? null;
  return { status: statusOf(context, item, problems, unclear, last), problems, unclear, open, valid_until: last };
}

/** The first that applies, in the order of the contract (Evidence status). */
function statusOf(
  { program, profile }: FilingContext,
  item: EvidenceItem,
  problems: readonly EvidenceProblem[],
  unclear: readonly string[],
  last: PlainDate | null,
): EvidenceStatus {
  if (problems.includes('file_unreadable')) return 'unreadable';
  if (item.expected_on !== undefined) return 'expected';
  if (problems.some((one) => !notRefusing.has(one))) return 'insufficient';
  if (last !== null && last < program.as_of) {
    const isLate = profile.prepared_on !== undefined && last < profile.prepared_on;
    return isLate ? 'expired' : 'expires_before_filing';
  }
  return unclear.length > 0 || problems.includes('authenticated_before_force') ? 'unclear' : 'held';
}

const problem = (...problems: readonly EvidenceProblem[]): Findings => ({ problems });
const unknown = (...unclear: readonly string[]): Findings => ({ unclear });

function checkCountry(context: FilingContext, item: EvidenceItem, form: Form): Findings {
  const countries = countriesAsked(context, form);
  if (!countries) return FINE;
  if (item.issuing_country === undefined) return unknown('issuing_country');
  if (countries.known.includes(item.issuing_country)) return FINE;
  return countries.open.length > 0 ? { unclear: ['issuing_country'], open: countries.open } : problem('wrong_country');
}

/** By country and day of authentication; the country told by a fact stands in where the paper's own is not given. */
function checkCertification(context: FilingContext, item: EvidenceItem, form: Form): Findings {
  const table = form.certification === undefined ? undefined : findCertification(context, form.certification);
  if (!table) return FINE;
  const told = countriesTold(context, item.type);
  const country = item.issuing_country ?? (told.length === 1 ? told[0] : undefined);
  if (country === undefined) return unknown('issuing_country', ...(item.certified ? [] : ['certified']));
  const accepted = acceptedFrom(context.program, table, country);
  if (!accepted || accepted.kinds.includes('none')) return FINE;
  if (item.certified === undefined) return unknown('certified');
  const fitting = item.certified.filter((kind) => accepted.kinds.includes(kind));
  if (fitting.length === 0) {
    const isBare = item.certified.every((kind) => kind === 'none');
    return problem(isBare ? 'not_authenticated' : 'wrong_authentication');
  }
  const { dated } = accepted;
  if (fitting.some((kind) => !dated.kinds.includes(kind))) return FINE;
  // Authenticated after it was issued: a paper issued since the day of force was authenticated since that day.
  const earliest = item.certified_on ?? item.issued_on;
  if (earliest !== undefined && earliest >= dated.from) return FINE;
  return item.certified_on === undefined ? unknown('certified_on') : problem('authenticated_before_force');
}

function checkTranslation(item: EvidenceItem, { translated: asked }: Form): Findings {
  if (asked === undefined) return FINE;
  const language = item.language ?? languageOfIssue(item.issuing_country);
  if (language === asked.unless_language) return FINE;
  if (item.translated === undefined) return unknown('translated');
  // Said to be untranslated: without its language and country it may still be in Chinese.
  if (!item.translated) {
    return language === undefined && item.issuing_country === undefined
      ? unknown('language')
      : problem('not_translated');
  }
  if (asked.sealed_by === undefined || item.translation_sealed) return FINE;
  return item.translation_sealed === false ? problem('translation_not_sealed') : unknown('translation_sealed');
}

/** A paper that must itself be in a language; one in another language lacks what a translation would give. */
function checkLanguage(item: EvidenceItem, { language }: Form): Findings {
  if (language === undefined || item.language === language) return FINE;
  return item.language === undefined ? unknown('language') : problem('not_translated');
}

function checkAge({ program }: FilingContext, item: EvidenceItem, { not_older_than: limit }: Form): Findings {
  if (limit === undefined) return FINE;
  if (item.issued_on === undefined) return unknown('issued_on');
  const last = lastDayByAge(item.issued_on, limit, program.pack.holidays);
  return last < program.as_of ? { problems: ['too_old'], last } : { last };
}

/** How long it must still be valid on the filing day; one that has itself run out by now is expired, not short. */
function checkRest({ program, profile }: FilingContext, item: EvidenceItem, { valid_for: rest }: Form): Findings {
  if (rest === undefined) return FINE;
  if (item.valid_until === undefined) return unknown('valid_until');
  const last = lastDayWithRest(item.valid_until, rest, program.pack.holidays);
  const hasRunOut = profile.prepared_on !== undefined && item.valid_until < profile.prepared_on;
  return last < program.as_of && !hasRunOut ? { problems: ['validity_too_short'], last } : { last };
}

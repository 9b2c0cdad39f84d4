// A document's form -> the demands on it, resolved for this candidate and filing day.
import { shift } from '../../compile/day.ts';
import type { FormDemand } from '../../model/assessment.ts';
import type { Form, Span } from '../../model/policy.ts';
import { acceptedFrom, findCertification } from './certification.ts';
import type { FilingContext } from './filing-context.ts';
import { countriesAsked, countriesTold } from './issuing-countries.ts';
import { languageOfIssue } from './language-of-issue.ts';

/** `issuedIn`: the country of the item in hand, where it is known. */
export function formDemands(
  context: FilingContext,
  document: string,
  form: Form,
  issuedIn: string | undefined,
): readonly FormDemand[] {
  const { program, relied } = context;
  const countries = countriesAsked(context, form);
  const years = relied.years.get(document);
  const demands: (FormDemand | undefined)[] = [
    countries && countries.known.length > 0 ? { kind: 'issuing_country', countries: countries.known } : undefined,
    ...certificationDemands(context, document, form, issuedIn),
    form.translated && translationDemand(form.translated, issuedIn ?? soleCountry(context, document)),
    form.not_older_than && { kind: 'not_older_than', ...spanOf(form.not_older_than) },
    form.valid_for && {
      kind: 'valid_for',
      ...spanOf(form.valid_for),
      until: shift(program.as_of, form.valid_for, 1, program.pack.holidays),
    },
    form.span && { kind: 'span', ...(years === undefined ? {} : { years }) },
    form.sworn === false ? { kind: 'not_sworn' } : undefined,
    form.language === undefined ? undefined : { kind: 'language', language: form.language },
    form.signed_by && { kind: 'signed_by', who: form.signed_by },
    form.sealed_by && { kind: 'sealed_by', who: form.sealed_by },
    form.original ? { kind: 'original' } : undefined,
    form.must_state && { kind: 'must_state', what: form.must_state },
    form.file && { kind: 'file', file: form.file },
  ];
  return demands.flatMap((demand) => demand ?? []);
}

function translationDemand(
  asked: NonNullable<Form['translated']>,
  country: string | undefined,
): FormDemand | undefined {
  if (languageOfIssue(country) === asked.unless_language) return undefined;
  return { kind: 'translated', ...(asked.sealed_by === undefined ? {} : { sealed_by: asked.sealed_by }) };
}

function soleCountry(context: FilingContext, document: string): string | undefined {
  const [country, ...others] = countriesTold(context, document);
  return others.length === 0 ? country : undefined;
}

/** One demand for every country that may issue the paper; where none is known, every kind the table takes from abroad. */
function certificationDemands(
  context: FilingContext,
  document: string,
  form: Form,
  issuedIn: string | undefined,
): readonly FormDemand[] {
  const table = form.certification === undefined ? undefined : findCertification(context, form.certification);
  if (!table) return [];
  const told =
    issuedIn === undefined ? (countriesAsked(context, form)?.known ?? countriesTold(context, document)) : [issuedIn];
  if (told.length === 0) {
    const kinds = [...new Set(table.item.accepts.flatMap((entry) => entry.any_of))].filter((kind) => kind !== 'none');
    // A table that asks no country for any is no demand.
    return kinds.length === 0 ? [] : [{ kind: 'certification', any_of: kinds }];
  }
  return told.flatMap((country): readonly FormDemand[] => {
    const accepted = acceptedFrom(context.program, table, country);
    if (!accepted || accepted.kinds.includes('none')) return [];
    const { kinds, unlisted } = accepted;
    return [{ kind: 'certification', any_of: kinds, country, ...(unlisted ? { unlisted } : {}) }];
  });
}

/** A span without its anchor, and without keys that say nothing. */
const spanOf = ({ years, months, days }: Span): { years?: number; months?: number; days?: number } => ({
  ...(years === undefined ? {} : { years }),
  ...(months === undefined ? {} : { months }),
  ...(days === undefined ? {} : { days }),
});

// A form rule as a policy writes it -> a few words for each demand, before it is worked out for one candidate and day.
import type { FormDemand } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Form } from '../model/policy.ts';
import { spanText } from './day-text.ts';
import { formText } from './form-text.ts';
import { listText, orText } from './list-text.ts';
import type { Words } from './words.ts';

/** Demands whose words do not hang on the candidate. */
function plainDemands(form: Form): readonly FormDemand[] {
  const { translated, not_older_than: age, sworn, language, signed_by, sealed_by, original, must_state, file } = form;
  return [
    ...(translated
      ? [{ kind: 'translated' as const, ...(translated.sealed_by ? { sealed_by: translated.sealed_by } : {}) }]
      : []),
    ...(age ? [{ kind: 'not_older_than' as const, ...span(age) }] : []),
    ...(form.span ? [{ kind: 'span' as const }] : []),
    ...(sworn === false ? [{ kind: 'not_sworn' as const }] : []),
    ...(language ? [{ kind: 'language' as const, language }] : []),
    ...(signed_by ? [{ kind: 'signed_by' as const, who: signed_by }] : []),
    ...(sealed_by ? [{ kind: 'sealed_by' as const, who: sealed_by }] : []),
    ...(original ? [{ kind: 'original' as const }] : []),
    ...(must_state ? [{ kind: 'must_state' as const, what: must_state }] : []),
    ...(file ? [{ kind: 'file' as const, file }] : []),
  ];
}

const span = ({
  years,
  months,
  days,
}: {
  years?: number | undefined;
  months?: number | undefined;
  days?: number | undefined;
}) => ({
  ...(years === undefined ? {} : { years }),
  ...(months === undefined ? {} : { months }),
  ...(days === undefined ? {} : { days }),
});

export function formRuleTexts(words: Words, form: Form): readonly LocalizedText[] {
  const { certification, valid_for, issuing_country: country } = form;
  const valid = valid_for && spanText(valid_for);
  return [
    ...(certification ? [text(`authenticated (table ${certification})`, `认证（按 ${certification} 表）`)] : []),
    ...(valid ? [text(`valid for ${valid.en} after filing`, `申报后仍有 ${valid.zh}有效期`)] : []),
    ...(country ? [countryText(words, country)] : []),
    ...plainDemands(form).map((demand) => formText(demand)),
  ];
}

function countryText(words: Words, country: NonNullable<Form['issuing_country']>): LocalizedText {
  if ('facts' in country) {
    const { en, zh } = orText(country.facts.map(words.fact));
    return text(`issued in the country of: ${en}`, `由以下所指国家出具：${zh}`);
  }
  const { en, zh } = listText(country.map((code) => text(code, code)));
  return text(`issued in ${en}`, `由 ${zh} 出具`);
}

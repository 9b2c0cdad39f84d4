// The evidence of an answer and the templates -> which letters this filing asks for or would take, with what is asked of them.
import { formRuleTexts } from '../explain/form-rule-text.ts';
import { formText } from '../explain/form-text.ts';
import { orText } from '../explain/list-text.ts';
import { provisionText } from '../explain/provision-text.ts';
import { requirementOf } from '../explain/requirement-of.ts';
import type { Words } from '../explain/words.ts';
import type { Assessment, EvidenceLine } from '../model/assessment.ts';
import type { LetterTemplate, LetterWords } from '../model/letter-template.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { isAskedFor } from '../request/papers-asked.ts';

export interface LetterAsked {
  readonly template: LetterTemplate;
  /** Said of its form and where, in words. */
  readonly askedFor: readonly LocalizedText[];
  readonly mustState: readonly LocalizedText[];
  /** Parties the law names to sign or seal. */
  readonly parties: readonly string[];
}

/** What is in hand, ordered or spared needs no draft. */
export function lettersAsked(
  words: Words,
  { evidence }: Pick<Assessment, 'evidence'>,
  templates: readonly LetterTemplate[],
  wording: LetterWords['words'],
): readonly LetterAsked[] {
  const open = evidence.filter(({ status }) => isAskedFor(status) && status !== 'expected');
  return templates.flatMap((template) => {
    const own = open.find(({ type }) => type === template.serves);
    if (own) return [asked(words, template, own, wording)];
    const other = open.find(({ one_of }) => one_of.includes(template.serves));
    return other ? [standIn(words, template, other, wording)] : [];
  });
}

function asked(
  words: Words,
  template: LetterTemplate,
  { form, required_by }: EvidenceLine,
  { no_form }: LetterWords['words'],
): LetterAsked {
  const said = form.filter(({ kind }) => kind !== 'file').map((demand) => formText(demand));
  return {
    template,
    askedFor: [...(said.length === 0 ? [no_form] : said), ...required_by.map((id) => provisionText(words, id))],
    mustState: form.flatMap((demand) => (demand.kind === 'must_state' ? demand.what : [])),
    parties: form.flatMap((demand) => (demand.kind === 'signed_by' || demand.kind === 'sealed_by' ? demand.who : [])),
  };
}

/** One of several papers that serve alike; the form is the one its requirement prints for it. */
function standIn(
  words: Words,
  template: LetterTemplate,
  { type, one_of, required_by }: EvidenceLine,
  { no_form, serves_instead }: LetterWords['words'],
): LetterAsked {
  const forms = required_by.flatMap((id) => {
    const choices = requirementOf(words, id)?.one_of ?? [];
    return choices.find(({ document }) => document === template.serves)?.form ?? [];
  });
  const said = forms.flatMap((form) => formRuleTexts(words, form));
  const others = orText([type, ...one_of].filter((other) => other !== template.serves).map(words.document));
  return {
    template,
    askedFor: [
      text(`${serves_instead.en} ${others.en}`, `${serves_instead.zh}${others.zh}`),
      ...(said.length === 0 ? [no_form] : said),
      ...required_by.map((id) => provisionText(words, id)),
    ],
    mustState: forms.flatMap(({ must_state = [] }) => must_state),
    parties: forms.flatMap(({ signed_by = [], sealed_by = [] }) => [...signed_by, ...sealed_by]),
  };
}

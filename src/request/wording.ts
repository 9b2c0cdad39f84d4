// A template, a report and its profile -> the wording of one message, with names, place and day put in.
import { filledText } from '../explain/filled-text.ts';
import { rungText } from '../explain/outcome-text.ts';
import { purposeTexts } from '../explain/purpose-text.ts';
import type { Words } from '../explain/words.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { Recipient, RequestTemplate, RequestWord } from '../model/request-template.ts';

export interface Wording {
  readonly recipient: RequestTemplate['recipients'][Recipient];
  readonly greeting: LocalizedText;
  /** A wording of the template, filled. */
  readonly fill: (what: LocalizedText) => LocalizedText;
  readonly say: (word: RequestWord) => LocalizedText;
}

/** A name in both languages, where one of the two is known. */
const named = (name: string | undefined, chinese: string | undefined): LocalizedText | undefined => {
  const [en, zh] = [name ?? chinese, chinese ?? name];
  return en === undefined || zh === undefined ? undefined : text(en, zh);
};

export function wordingOf(
  words: Words,
  { assessment }: Report,
  { candidate, employer }: Profile,
  template: RequestTemplate,
  recipient: Recipient,
): Wording {
  const { place, purpose, as_of, filing } = assessment;
  const same = (value: string): LocalizedText => text(value, value);
  const [who, firm] = [named(candidate.name, candidate.name_zh), named(employer.name, employer.name_zh)];
  const values = {
    name: who ?? template.words.unnamed,
    reference: same(candidate.reference ?? ''),
    employer: firm ?? template.recipients.candidate.parties.employer,
    place: words.place(place),
    purpose: purposeTexts[purpose],
    day: same(as_of),
    authority: words.body('permit_authority', place, as_of),
    category: rungText(filing.category),
  };
  const own = template.recipients[recipient];
  const fill = (what: LocalizedText): LocalizedText => filledText(what, values);
  const isNamed = (recipient === 'candidate' ? who : firm) !== undefined;
  return {
    recipient: own,
    greeting: fill(isNamed ? own.greeting : own.greeting_unnamed),
    fill,
    say: (word) => fill(template.words[word]),
  };
}

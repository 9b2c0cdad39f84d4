// An assessment -> the short lists of a message beside the papers: what may stand in, translations to seal, what is ordered, what may follow.
import { orText } from '../explain/list-text.ts';
import type { Words } from '../explain/words.ts';
import type { Assessment, EvidenceLine } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Profile } from '../model/profile.ts';
import type { RequestList } from '../model/request.ts';
import type { RequestWord } from '../model/request-template.ts';
import type { Provider } from '../model/vocabulary.ts';
import { isAskedFor, type PapersAsked } from './papers-asked.ts';
import type { Wording } from './wording.ts';

export function requestedLists(
  words: Words,
  { evidence }: Pick<Assessment, 'evidence'>,
  { ordered, mayFollow }: PapersAsked,
  profile: Profile,
  { recipient, say }: Wording,
): readonly RequestList[] {
  const isOwn = (provider: Provider | undefined): boolean =>
    provider !== undefined && recipient.brings[provider] !== undefined;
  const others = evidence.filter(({ status, provided_by }) => isAskedFor(status) && !isOwn(provided_by));
  const isStandIn = (type: string): boolean => isOwn(words.pack.documents.find(({ id }) => id === type)?.provided_by);
  const standIns = others.flatMap(({ type, one_of }) =>
    one_of.filter(isStandIn).map((own) => {
      const spared = orText([type, ...one_of.filter((other) => !isStandIn(other))].map(words.document));
      const [name, lead] = [words.document(own), say('stand_in_for')];
      return text(`${name.en}, ${lead.en} ${spared.en}`, `${name.zh}，${lead.zh}${spared.zh}`);
    }),
  );
  const sealed = isOwn('employer') ? others.filter(hasTranslationToSeal) : [];
  const list = (
    title: RequestWord,
    intro: RequestWord | null,
    items: readonly LocalizedText[],
  ): readonly RequestList[] => (items.length === 0 ? [] : [{ title: say(title), intro: intro && say(intro), items }]);
  return [
    ...list('stand_in', null, standIns),
    ...list(
      'seals',
      'seals_intro',
      sealed.map(({ name }) => name),
    ),
    ...list(
      'ordered',
      'ordered_intro',
      ordered.map((line) => expectedText(line, profile)),
    ),
    ...list(
      'may_follow',
      'may_follow_intro',
      mayFollow.map(({ name }) => name),
    ),
  ];
}

const hasTranslationToSeal = ({ form }: EvidenceLine): boolean =>
  form.some((demand) => demand.kind === 'translated' && demand.sealed_by === 'employer');

function expectedText({ name, items }: EvidenceLine, { evidence }: Profile): LocalizedText {
  const on = items.flatMap((item) => evidence[item]?.expected_on ?? [])[0];
  return on === undefined ? name : text(`${name.en}, expected ${on}`, `${name.zh}，预计 ${on} 取得`);
}

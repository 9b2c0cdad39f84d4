// The texts of a policy that tell a candidate something -> each in both languages, told to the candidate of some case.
import { editionId } from '../../model/edition-id.ts';
import type { Language, LocalizedText } from '../../model/localized-text.ts';
import { FALSE, TRUE } from '../../model/outcome.ts';
import type { Policy } from '../../model/policy.ts';
import { criteriaOf } from '../../validate/criteria-of.ts';
import { below, type Spot } from '../../validate/finding.ts';
import type { Located } from '../../validate/located-pack.ts';
import { type Goal, shown } from './goal.ts';
import { itemAt } from './item-at.ts';

const languages: readonly Language[] = ['en', 'zh'];

export function messageGoals(policy: Located<Policy>): readonly Goal[] {
  const edition = editionId(policy.value);
  const message = (text: LocalizedText, at: Spot, isTold: Goal['isShown']): readonly Goal[] =>
    languages.map((language) => ({
      kind: 'messages',
      item: itemAt(policy, at.path),
      about: '',
      side: language,
      spot: below(at, language),
      isShown: (seen) => isWrittenIn(language, text) && isTold(seen),
    }));
  const notices = (policy.value.notices ?? []).flatMap(({ id, text }, index) =>
    message(text, below(policy, 'notices', index, 'text'), shown(`${edition}#${id}`, 'told')),
  );
  const notes = (policy.value.requirements ?? []).flatMap(({ id, note }, index) =>
    note ? message(note, below(policy, 'requirements', index, 'note'), shown(`${edition}#${id}`, 'asked')) : [],
  );
  const grants = criteriaOf(policy).flatMap(({ value, ...spot }) => {
    // A grant is spoken of where it is asked for; of a criterion that may be relaxed, where it fails.
    const isAsked: Goal['isShown'] = ({ truths }) => truths.has(value);
    const fails: Goal['isShown'] = ({ truths }) => ((truths.get(value) ?? 1 << TRUE) & (1 << FALSE)) !== 0;
    if ('discretion' in value) return message(value.discretion.basis, below(spot, 'discretion', 'basis'), isAsked);
    if ('unsettled' in value) return message(value.unsettled.note, below(spot, 'unsettled', 'note'), isAsked);
    return 'relaxable' in value && value.relaxable
      ? message(value.relaxable.basis, below(spot, 'relaxable', 'basis'), fails)
      : [];
  });
  const { in_doubt: doubt } = policy.value;
  const doubts = doubt ? message(doubt.why, below(policy, 'in_doubt', 'why'), shown(edition, 'in doubt')) : [];
  return [...notices, ...notes, ...grants, ...doubts];
}

/** Chinese has Chinese characters; English has words of Latin letters, and may quote a Chinese name. */
const isWrittenIn = (language: Language, text: LocalizedText): boolean =>
  language === 'zh' ? /\p{Script=Han}/u.test(text.zh) : /[a-z]{2}/i.test(text.en);

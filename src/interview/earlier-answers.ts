// A profile half filled -> every answer in it, with the question that changes it.
import { factValueText } from '../explain/fact-value-text.ts';
import { purposeTexts } from '../explain/purpose-text.ts';
import type { Words } from '../explain/words.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Profile } from '../model/profile.ts';
import type { Question } from './question.ts';
import { said } from './words.ts';

export interface EarlierAnswer {
  readonly question: Question;
  readonly label: LocalizedText;
  readonly value: LocalizedText;
}

/** The filing first, then facts in the order they stand in the file, then what is not known or does not apply. */
export function earlierAnswers(words: Words, profile: Profile): readonly EarlierAnswer[] {
  const { purpose, place, filing_on, candidate, facts, unknown, not_applicable } = profile;
  const same = (one: string) => text(one, one);
  const about = (fact: string, value: LocalizedText): EarlierAnswer => ({
    question: { kind: 'fact', fact: words.definition(fact)?.asked_as ?? fact, moves: [] },
    label: words.fact(fact),
    value,
  });
  return [
    { question: { kind: 'purpose' }, label: text('Purpose', '申办事项'), value: purposeTexts[purpose] },
    ...(place === undefined
      ? []
      : [{ question: { kind: 'place' as const }, label: text('Place', '申报地'), value: words.place(place) }]),
    ...(filing_on === undefined
      ? []
      : [{ question: { kind: 'filing_on' as const }, label: text('Filing day', '申报日'), value: same(filing_on) }]),
    ...(candidate.name === undefined
      ? []
      : [{ question: { kind: 'name' as const }, label: text('Name', '姓名'), value: same(candidate.name) }]),
    ...[...facts].map(([id, { value }]) => about(id, factValueText(words, id, value, 'given'))),
    ...[...unknown].map((id) => about(id, said.unknown)),
    ...[...not_applicable].map((id) => about(id, said.notApplicable)),
  ];
}

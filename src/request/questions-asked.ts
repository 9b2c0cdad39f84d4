// Open facts and papers in hand of which something is not known -> the questions one person can answer.
import { choicesOf } from '../compile/narrower-values.ts';
import { factsWorthAsking } from '../explain/deciding-facts.ts';
import { attributeTexts } from '../explain/evidence-text.ts';
import { listText, orText } from '../explain/list-text.ts';
import type { Words } from '../explain/words.ts';
import type { Assessment, EvidenceLine } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { RequestedAnswer } from '../model/request.ts';
import type { Recipient, RequestTemplate } from '../model/request-template.ts';

/** More choices than these are not written out. */
const SHOWN_CHOICES = 12;

export function questionsAsked(
  words: Words,
  { answered_by, words: wording }: Pick<RequestTemplate, 'answered_by' | 'words'>,
  assessment: Assessment,
  recipient: Recipient,
  unclear: readonly EvidenceLine[],
): readonly RequestedAnswer[] {
  const { candidate, employer, office } = answered_by;
  const others = new Set([...(recipient === 'candidate' ? employer : candidate), ...office]);
  const facts = factsWorthAsking(assessment)
    .filter(({ id }) => !others.has(id))
    .map(({ id, question }) => ({ question, choices: choicesText(words, id, wording.choices) }));
  const papers = unclear.map(({ name, unclear: attributes }) => {
    const asked = listText(attributes.map((attribute) => attributeTexts[attribute] ?? text(attribute, attribute)));
    const { en, zh } = wording.in_hand_question;
    return { question: text(`${name.en}, ${en} ${asked.en}.`, `${name.zh}：${zh}${asked.zh}。`), choices: null };
  });
  return [...facts, ...papers];
}

function choicesText(words: Words, fact: string, lead: LocalizedText): LocalizedText | null {
  const definition = words.definition(fact);
  if (definition?.type !== 'choice' && definition?.type !== 'ordered' && definition?.type !== 'set') return null;
  const choices = choicesOf(words.pack, definition);
  if (choices.length > SHOWN_CHOICES) return null;
  const names = choices.map(({ name }) => name);
  const { en, zh } = definition.type === 'set' ? listText(names) : orText(names);
  return text(`${lead.en} ${en}`, `${lead.zh}${zh}`);
}

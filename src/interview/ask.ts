// A question -> prompts, until there is an answer or a command; readings that leave a doubt are asked back.

import { valueText } from '../explain/fact-value-text.ts';
import { labelText } from '../explain/label-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Answered } from './answer.ts';
import { askFact } from './ask-fact.ts';
import { askPaper } from './ask-paper.ts';
import { type Choice, choiceOf, placeChoices, purposeChoices } from './choices.ts';
import { type Asking, askDay, pickOne, prompted } from './prompting.ts';
import type { Question } from './question.ts';
import { pairText, paperTexts, questionTexts } from './words.ts';

export async function ask(question: Question, asking: Asking): Promise<Answered> {
  const { say, words, profile, today } = asking;
  switch (question.kind) {
    case 'purpose':
      return pickOne(
        asking,
        { form: 'search', message: say(questionTexts.purpose), choices: purposeChoices() },
        profile?.purpose,
      );
    case 'place':
      return pickOne(
        asking,
        { form: 'search', message: say(questionTexts.place), choices: placeChoices(words.pack) },
        profile?.place,
      );
    case 'filing_on':
      return askDay(asking, say(questionTexts.filing_on), profile?.filing_on ?? today, today);
    case 'name': {
      const reply = await prompted(asking, { form: 'text', message: say(questionTexts.name), choices: [] }, []);
      if (reply.kind !== 'text') return reply.kind === 'picked' ? { kind: 'passed' } : reply;
      return reply.text.trim() === '' ? { kind: 'passed' } : { kind: 'value', value: reply.text.trim() };
    }
    case 'fact':
      return askFact(asking, question.fact);
    case 'rare':
    case 'general':
      return tick(
        asking,
        say(questionTexts[question.kind]),
        question.facts.map((id) => assumedChoice(asking, id)),
      );
    case 'papers':
      return tick(
        asking,
        say(questionTexts.papers),
        question.types.map((id) => choiceOf(id, words.document(id))),
      );
    case 'paper':
      return askPaper(asking, question, say(pairText(words.document(question.type), paperTexts[question.attribute])));
  }
}

/** "Vocational certificate: None": what is taken to be so unless it is ticked. */
function assumedChoice({ words }: Asking, id: string): Choice {
  const definition = words.definition(id);
  const label = words.fact(id);
  if (!definition || definition.when_absent === 'unknown') return choiceOf(id, label);
  const { assume, kind } = definition.when_absent;
  return {
    ...choiceOf(id, nameOf(label, assume, kind, valueText(words, definition, assume))),
    note: definition.question,
  };
}

function nameOf(label: LocalizedText, assume: unknown, kind: 'rare' | 'general', shown: LocalizedText): LocalizedText {
  const isNothing = assume === false || assume === 0 || (Array.isArray(assume) && assume.length === 0);
  if (kind === 'general' && assume === false) return text(`No ${labelText(label).en}`, `无${label.zh}`);
  return isNothing || assume === true ? label : pairText(label, shown);
}

async function tick(asking: Asking, message: string, choices: readonly Choice[]): Promise<Answered> {
  const reply = await prompted(asking, { form: 'check', message, choices, initial: asking.before }, ['dk']);
  if (reply.kind === 'picked') return { kind: 'ticked', ids: reply.values };
  return reply.kind === 'unknown' || reply.kind === 'text' ? { kind: 'passed' } : reply;
}

// A fact -> the prompt that fits its type and the length of its list, and the answer read back.
import { valueText } from '../explain/fact-value-text.ts';
import { numberText } from '../explain/number-text.ts';
import type { Words } from '../explain/words.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import type { Answer, Answered } from './answer.ts';
import { type Choice, choiceOf, choicesOfFact, DONE } from './choices.ts';
import { AT_A_GLANCE } from './effort.ts';
import { type Asking, askText, pickOne, prompted } from './prompting.ts';
import { dayInWords } from './read-day.ts';
import { readFact, type ToldFact } from './read-fact.ts';
import { type Command, pairText, said } from './words.ts';

export async function askFact(asking: Asking, id: string): Promise<Answered> {
  const { words, say, profile } = asking;
  const definition = words.definition(id);
  if (!definition) throw new Error(`no fact ${id}`);
  const more: readonly Command[] = definition.may_not_apply ? ['dk', 'na'] : ['dk'];
  const message = say(definition.question);
  const initial = writtenValue(profile?.facts.get(id)?.value);
  const choices = choicesOfFact(words.pack, definition);
  if (!choices) return askTyped(asking, definition, message, more);
  const isLong = choices.length > AT_A_GLANCE;
  if (definition.type === 'set')
    return isLong
      ? pickMany(asking, message, choices, initial, more)
      : checkMany(asking, message, choices, initial, more);
  const answer = await pickOne(asking, { form: isLong ? 'search' : 'pick', message, choices }, initial[0], more);
  if (answer.kind !== 'value' || definition.type !== 'boolean') return answer;
  return { kind: 'value', value: answer.value === 'true' };
}

function writtenValue(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === 'object' && value !== null && 'has' in value && Array.isArray(value.has))
    return value.has.map(String);
  return value === undefined || value === null || typeof value === 'object' ? [] : [String(value)];
}

async function askTyped(
  asking: Asking,
  definition: FactDefinition,
  message: string,
  more: readonly Command[],
): Promise<Answered> {
  const { words, profile } = asking;
  const value = profile?.facts.get(definition.id)?.value;
  const initial = typeof value === 'number' ? numberText(value) : typeof value === 'string' ? value : undefined;
  const answer = await askText<ToldFact>(asking, {
    message,
    initial,
    more,
    read: (typed) => readFact(words.pack, definition, typed),
    shown: (told) => toldText(words, told),
  });
  return answer.kind === 'value' && isTold(answer.value) ? toldAnswer(answer.value, definition.id) : answer;
}

const isTold = (value: unknown): value is ToldFact => typeof value === 'object' && value !== null && 'fact' in value;

const toldAnswer = ({ fact, value }: ToldFact, asked: string): Answer => ({
  kind: 'value',
  value,
  ...(fact === asked ? {} : { fact }),
});

/** "Yearly pay in China: 520,000 CNY". */
function toldText(words: Words, { fact, value }: ToldFact): LocalizedText {
  const definition = words.definition(fact);
  const label = words.fact(fact);
  const shown =
    definition?.type === 'date' && typeof value === 'string'
      ? dayInWords(value)
      : definition
        ? valueText(words, definition, value)
        : text('', '');
  return pairText(label, shown);
}

async function checkMany(
  asking: Asking,
  message: string,
  choices: readonly Choice[],
  initial: readonly string[],
  more: readonly Command[],
): Promise<Answered> {
  const reply = await prompted(asking, { form: 'check', message, choices, initial }, more);
  if (reply.kind === 'picked') return { kind: 'value', value: reply.values };
  return reply.kind === 'text' ? { kind: 'passed' } : reply;
}

/** One after the other, found by typing, until there is nothing more. Picking one again takes it out. */
async function pickMany(
  asking: Asking,
  message: string,
  choices: readonly Choice[],
  initial: readonly string[],
  more: readonly Command[],
): Promise<Answered> {
  const { say } = asking;
  let chosen = initial;
  for (;;) {
    const names = choices.filter(({ value }) => chosen.includes(value)).map(({ name }) => say(name));
    const shown = names.length === 0 ? message : `${message} (${say(said.chosen)}: ${names.join('; ')})`;
    const end = choiceOf(DONE, names.length === 0 ? said.none : said.done);
    const reply = await prompted(asking, { form: 'search', message: shown, choices: [end, ...choices] }, more);
    if (reply.kind !== 'picked') return reply.kind === 'text' ? { kind: 'passed' } : reply;
    const [picked = DONE] = reply.values;
    if (picked === DONE)
      return { kind: 'value', value: choices.map(({ value }) => value).filter((value) => chosen.includes(value)) };
    chosen = chosen.includes(picked) ? chosen.filter((one) => one !== picked) : [...chosen, picked];
  }
}

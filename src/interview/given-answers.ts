// Answers in a file, by fact -> the answer to each question; what it does not name is not known.
import { UsageError } from '../errors.ts';
import type { Words } from '../explain/words.ts';
import type { Answer } from './answer.ts';
import { choicesOfFact } from './choices.ts';
import { commandTyped } from './command-typed.ts';
import { onlyChoice } from './find-choices.ts';
import type { Question } from './question.ts';
import { readFact } from './read-fact.ts';

export type GivenAnswers = Readonly<Record<string, unknown>>;

export function givenAnswer(words: Words, given: GivenAnswers, question: Question, today: string): Answer {
  switch (question.kind) {
    case 'purpose':
    case 'place': {
      const value = given[question.kind];
      if (value !== undefined && value !== null) return { kind: 'value', value };
      throw new UsageError(
        `the answers name no ${question.kind}`,
        `a line "${question.kind}: …" in the file of answers`,
      );
    }
    case 'filing_on':
      return { kind: 'value', value: given['filing_on'] ?? today };
    case 'name':
      return typeof given['name'] === 'string' ? { kind: 'value', value: given['name'] } : { kind: 'passed' };
    case 'fact':
      return factAnswer(words, given, question.fact);
    case 'rare':
    case 'general':
      return { kind: 'ticked', ids: question.facts.filter((id) => differs(words, given, id)) };
    case 'papers': {
      const types: readonly unknown[] = Array.isArray(given['papers']) ? given['papers'] : [];
      return { kind: 'ticked', ids: question.types.filter((type) => types.includes(type)) };
    }
    case 'paper':
      return { kind: 'passed' };
  }
}

function factAnswer(words: Words, given: GivenAnswers, id: string): Answer {
  const definition = words.definition(id);
  const follower = words.pack.facts.find(
    ({ id: other, asked_as }) => asked_as === id && (given[other] ?? null) !== null,
  );
  const value = given[id] ?? null;
  if (value === null)
    return follower ? { kind: 'value', value: given[follower.id], fact: follower.id } : { kind: 'unknown' };
  if (typeof value !== 'string' || !definition) return { kind: 'value', value };
  const command = commandTyped(value, ['dk', 'na']);
  if (command) return { kind: command === 'dk' ? 'unknown' : 'not_applicable' };
  const choices = choicesOfFact(words.pack, definition);
  if (choices) {
    const found = onlyChoice(choices, value);
    if (!('value' in found)) return { kind: 'value', value };
    return { kind: 'value', value: definition.type === 'boolean' ? found.value === 'true' : found.value };
  }
  const read = readFact(words.pack, definition, value);
  if (read.kind === 'wrong') throw new UsageError(`the answer to ${id} cannot be used: ${read.message.en}`);
  if (read.kind === 'ambiguous')
    throw new UsageError(`the answer to ${id} can be read in two ways: ${value}`, 'the day as YYYY-MM-DD');
  return { kind: 'value', value: read.value.value, ...(read.value.fact === id ? {} : { fact: read.value.fact }) };
}

function differs(words: Words, given: GivenAnswers, id: string): boolean {
  const whenAbsent = words.definition(id)?.when_absent;
  const value = given[id] ?? null;
  return (
    value !== null && typeof whenAbsent === 'object' && JSON.stringify(value) !== JSON.stringify(whenAbsent.assume)
  );
}

/** An answer in short, for the record. */
export const shownAnswer = (answer: Answer): string =>
  answer.kind === 'value' || answer.kind === 'ticked'
    ? JSON.stringify(answer.kind === 'value' ? answer.value : answer.ids)
    : answer.kind;

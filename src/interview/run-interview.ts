// A profile and somebody who answers -> the profile filled in, saved after every answer, until nothing more can matter.
import { typedProfile } from '../check-profile.ts';
import { compile } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import type { Words } from '../explain/words.ts';
import { editYaml } from '../load/edit-yaml.ts';
import { hasErrors } from '../model/diagnostic.ts';
import type { Profile } from '../model/profile.ts';
import type { Answered } from './answer.ts';
import { choiceOf, type Say } from './choices.ts';
import { earlierAnswers } from './earlier-answers.ts';
import { editsOfAnswer } from './edits-of-answer.ts';
import { nextQuestion } from './next-question.ts';
import type { Port } from './port.ts';
import type { Asking } from './prompting.ts';
import { keyOf, type Question } from './question.ts';
import { runningText } from './running-text.ts';
import { type Standing, standingOf } from './standing.ts';
import { whyText } from './why-text.ts';
import { pairText, said } from './words.ts';

export interface Interview {
  readonly words: Words;
  readonly say: Say;
  /** The profile as it stands in its file; at first perhaps without a purpose. */
  readonly text: string;
  readonly today: string;
  readonly port: Port;
  readonly answer: (question: Question, asking: Asking) => Promise<Answered>;
  /** Tells what keeps an answer from being taken, in the words of the check. */
  readonly tell: (problems: readonly string[]) => void;
  /** Called with the whole text after every answer. */
  readonly save: (text: string) => void;
}

export type Ended = 'done' | 'left' | 'interrupted';

export async function runInterview(interview: Interview): Promise<Ended> {
  const { words, say, port, save, today } = interview;
  const programOf = programs(words);
  let { text } = interview;
  let passed: ReadonlySet<string> = new Set();
  let ticked: readonly string[] = [];
  let history: readonly Question[] = [];
  let again: Question | undefined;
  let number = 1;
  for (;;) {
    const { profile } = typedProfile(words.pack, readingOf(text));
    const { question, standing } = upNext(profile, programOf, { passed, ticked }, again);
    if (!question) return 'done';
    if (standing) port.say(['', `[${number}] ${say(runningText(standing.answer))}`]);
    const before =
      question.kind === 'rare' || question.kind === 'general' ? differing(words, profile, question.facts) : [];
    const answered = await interview.answer(question, { port, say, words, profile, today, before });
    if (answered.kind !== 'command') {
      const { edits, ticked: more = [], passed: isPassed } = editsOfAnswer(words, profile, question, answered);
      const changed = editYaml(text, edits);
      const problems = edits.length === 0 ? [] : problemsIn(words, changed);
      if (problems.length > 0) {
        interview.tell(problems);
        continue;
      }
      if (edits.length > 0) save(changed);
      text = changed;
      if (isPassed) passed = new Set([...passed, keyOf(question)]);
      ticked = [...ticked, ...more];
      history = [...history.filter((one) => keyOf(one) !== keyOf(question)), question];
      again = undefined;
      number += 1;
      continue;
    }
    switch (answered.command) {
      case '?':
        port.say(
          whyText(words, say, standing, question).flatMap(({ head, lines }) => [
            head,
            ...lines.map((line) => `  ${line}`),
          ]),
        );
        break;
      case 'review':
        port.say(
          (profile ? earlierAnswers(words, profile) : []).map(({ label, value }) => `  ${say(pairText(label, value))}`),
        );
        break;
      case 'back': {
        const last = history.filter((one) => keyOf(one) !== keyOf(question)).at(-1);
        if (!last) port.say([say(said.firstQuestion)]);
        else {
          again = last;
          history = history.filter((one) => one !== last);
          passed = new Set([...passed].filter((key) => key !== keyOf(last)));
        }
        continue;
      }
      case 'jump': {
        const chosen = await jump(interview, profile);
        if (chosen === 'interrupt') return 'interrupted';
        again = chosen ?? question;
        continue;
      }
      case 'finish':
        return 'done';
      case 'save':
        return 'left';
      case 'interrupt':
        return 'interrupted';
    }
    again = question;
  }
}

const readingOf = (text: string) => {
  const source = { path: '', text };
  return { source, shown: source, diagnostics: [] };
};

/** An answer that the file would not be read with any more, such as a date before another, is not taken. */
function problemsIn(words: Words, changed: string): readonly string[] {
  const { diagnostics } = typedProfile(words.pack, readingOf(changed));
  return hasErrors(diagnostics) ? diagnostics.map(({ message }) => message) : [];
}

/** Compiled once for a place, day and purpose. */
function programs({ pack }: Words): (profile: Profile) => Program | undefined {
  const known = new Map<string, Program>();
  return ({ place, filing_on: as_of, purpose }) => {
    if (place === undefined || as_of === undefined) return undefined;
    const key = `${place} ${as_of} ${purpose}`;
    const program = known.get(key) ?? compile(pack, { place, as_of, purpose });
    known.set(key, program);
    return program;
  };
}

interface UpNext {
  readonly question: Question | undefined;
  readonly standing?: Standing;
}

function upNext(
  profile: Profile | undefined,
  programOf: (profile: Profile) => Program | undefined,
  asked: { readonly passed: ReadonlySet<string>; readonly ticked: readonly string[] },
  again: Question | undefined,
): UpNext {
  const program = profile && programOf(profile);
  if (!profile || again)
    return {
      question: again ?? { kind: 'purpose' },
      ...(profile && program ? { standing: standingOf(program, profile) } : {}),
    };
  if (profile.place === undefined) return { question: { kind: 'place' } };
  if (!program) return { question: { kind: 'filing_on' } };
  const isNew = profile.facts.size === 0 && profile.unknown.size === 0;
  if (isNew && profile.candidate.name === undefined && !asked.passed.has('name')) return { question: { kind: 'name' } };
  return nextQuestion(program, profile, asked);
}

/** Of facts that were screened before: those that stand otherwise than assumed. */
const differing = (words: Words, profile: Profile | undefined, facts: readonly string[]): readonly string[] =>
  facts.filter((id) => {
    const whenAbsent = words.definition(id)?.when_absent;
    if (profile?.unknown.has(id)) return true;
    const given = profile?.facts.get(id);
    return (
      given !== undefined &&
      typeof whenAbsent === 'object' &&
      JSON.stringify(given.value) !== JSON.stringify(whenAbsent.assume)
    );
  });

async function jump(
  { words, say, port }: Interview,
  profile: Profile | undefined,
): Promise<Question | 'interrupt' | undefined> {
  const answers = profile ? earlierAnswers(words, profile) : [];
  if (answers.length === 0) {
    port.say([say(said.nothingToJump)]);
    return undefined;
  }
  const choices = answers.map(({ question, label, value }) => ({
    ...choiceOf(keyOf(question), pairText(label, value)),
    words: [question.kind === 'fact' ? question.fact : question.kind, label.en, label.zh],
  }));
  const reply = await port.ask({ form: 'search', message: say(said.jumpTo), choices, commands: ['back'] });
  if (reply.kind === 'command') return reply.command === 'interrupt' ? 'interrupt' : undefined;
  return reply.kind === 'picked'
    ? answers.find(({ question }) => keyOf(question) === reply.values[0])?.question
    : undefined;
}

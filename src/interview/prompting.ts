// The ways to ask that every question is made of: one of several, a typed text, a day; with the commands of every prompt.

import type { Words } from '../explain/words.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Profile } from '../model/profile.ts';
import type { Answered } from './answer.ts';
import { choiceOf, type Say } from './choices.ts';
import type { Port, Prompt, Reply } from './port.ts';
import type { Read } from './read.ts';
import { dayInWords, readDay } from './read-day.ts';
import { type Command, commands, commandTexts, said } from './words.ts';

export interface Asking {
  readonly port: Port;
  readonly say: Say;
  readonly words: Words;
  readonly profile: Profile | undefined;
  /** The day it is, where filing days are counted. */
  readonly today: string;
  /** Of a list asked for again: what was ticked before. */
  readonly before: readonly string[];
}

/** Commands that end a question; the others are dealt with here. */
const everywhere: readonly Command[] = ['?', 'back', 'more', 'jump', 'review', 'finish', 'save'];

export type Shown = Pick<Prompt, 'form' | 'message' | 'choices' | 'initial' | 'problemOf'>;

/** What a prompt gave that is no command. */
type Given = Exclude<Reply, { kind: 'command' }>;

/** Asks, and opens the menu behind "more" where it is wanted. */
export async function prompted(asking: Asking, shown: Shown, more: readonly Command[]): Promise<Given | Answered> {
  const taken = commands.filter((command) => everywhere.includes(command) || more.includes(command));
  for (;;) {
    const reply = await asking.port.ask({ ...shown, commands: taken });
    if (reply.kind !== 'command') return reply;
    const { command } = reply;
    if (command === 'dk') return { kind: 'unknown' };
    if (command === 'na') return { kind: 'not_applicable' };
    if (command !== 'more') return { kind: 'command', command };
    const chosen = await fromMenu(asking);
    if (chosen) return { kind: 'command', command: chosen };
  }
}

const menu = ['jump', 'review', 'finish', 'save'] as const;

async function fromMenu({ port, say }: Asking): Promise<(typeof menu)[number] | 'interrupt' | undefined> {
  const choices = [...menu.map((one) => choiceOf(one, commandTexts[one])), choiceOf('go on', said.goOn)];
  const reply = await port.ask({ form: 'pick', message: say(said.moreOf), choices, commands: [] });
  if (reply.kind === 'command') return reply.command === 'interrupt' ? 'interrupt' : undefined;
  return reply.kind === 'picked' ? menu.find((one) => one === reply.values[0]) : undefined;
}

export async function pickOne(
  asking: Asking,
  shown: Shown,
  initial: string | undefined,
  more: readonly Command[] = [],
): Promise<Answered> {
  const reply = await prompted(asking, { ...shown, ...(initial === undefined ? {} : { initial: [initial] }) }, more);
  if (reply.kind !== 'picked') return reply.kind === 'text' ? { kind: 'passed' } : reply;
  const [picked] = reply.values;
  return picked === undefined ? { kind: 'passed' } : { kind: 'value', value: picked };
}

/** A day; where it can be read in two ways the person decides, and the reading is told with its month in words. */
export async function askDay(
  asking: Asking,
  message: string,
  initial: string | undefined,
  today?: string,
  more: readonly Command[] = [],
): Promise<Answered> {
  const read = (typed: string) => readDay(typed, today === undefined ? {} : { today });
  return askText(asking, { message, initial, more, read, shown: dayInWords });
}

interface TextQuestion<T> {
  readonly message: string;
  readonly initial: string | undefined;
  readonly more: readonly Command[];
  readonly read: (typed: string) => Read<T>;
  /** How a reading is told back. */
  readonly shown: (value: T) => LocalizedText;
}

export async function askText<T>(
  asking: Asking,
  { message, initial, more, read, shown }: TextQuestion<T>,
): Promise<Answered> {
  const { port, say } = asking;
  const problemOf = (typed: string): string | undefined => {
    const found = read(typed);
    return found.kind === 'wrong' ? say(found.message) : undefined;
  };
  for (;;) {
    const reply = await prompted(
      asking,
      { form: 'text', message, choices: [], problemOf, ...(initial === undefined ? {} : { initial: [initial] }) },
      more,
    );
    if (reply.kind !== 'text') return reply.kind === 'picked' ? { kind: 'passed' } : reply;
    const found = read(reply.text);
    if (found.kind === 'wrong') continue;
    const values = found.kind === 'value' ? [found.value] : found.values;
    const value = values.length === 1 ? values[0] : await whichOf(asking, values, shown);
    if (value === 'interrupt') return { kind: 'command', command: 'interrupt' };
    if (value === undefined) continue;
    port.say([`= ${say(shown(value))}`]);
    return { kind: 'value', value };
  }
}

async function whichOf<T>(
  { port, say }: Asking,
  values: readonly T[],
  shown: (value: T) => LocalizedText,
): Promise<T | 'interrupt' | undefined> {
  const choices = values.map((value, i) => choiceOf(String(i), shown(value)));
  const reply = await port.ask({ form: 'pick', message: say(said.whichReading), choices, commands: [] });
  if (reply.kind === 'command') return reply.command === 'interrupt' ? 'interrupt' : undefined;
  return reply.kind === 'picked' ? values[Number(reply.values[0])] : undefined;
}

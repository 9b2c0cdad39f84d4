// A terminal -> the prompts of an interview: lists, searches, ticks and typed answers; the only file that knows inquirer.
import { AbortPromptError, ExitPromptError } from '@inquirer/core';
import { locale as chinese } from '@inquirer/i18n/zh';
import inquirer from 'inquirer';
import { type Choice, DONE, type Say } from '../interview/choices.ts';
import { commandTyped } from '../interview/command-typed.ts';
import { findChoices } from '../interview/find-choices.ts';
import type { Port, Prompt, Reply } from '../interview/port.ts';
import { type Command, commandSynonyms, commands, commandTexts, said } from '../interview/words.ts';
import type { Io } from '../io.ts';
import type { Language } from '../model/localized-text.ts';
import type { Style } from '../render/style.ts';
import { wrap } from '../render/wrap.ts';

export interface Screen {
  readonly terminal: NonNullable<Io['terminal']>;
  readonly print: (lines: readonly string[]) => void;
  readonly say: Say;
  readonly language: Language;
  readonly style: Style;
  /** Ends the prompt that is open, and every later one at once. */
  readonly signal: AbortSignal;
}

/** Lines of a list shown at once, so that question and list fit on a small terminal. */
const PAGE = 14;
const COMMAND = '!';
const NOTHING = '';
/** A single key must not tick everything, least of all the words of every prompt. */
const shortcuts = { all: null, invert: null };
const behindMore: readonly Command[] = ['jump', 'review', 'finish', 'save'];

export function inquirerPort({ terminal, print, say, language, style, signal }: Screen): Port {
  const prompt = inquirer.createPromptModule({ input: terminal.input, output: terminal.output, signal });
  const theme = themeOf(style, language);
  const commandChoice = (command: Command) => ({
    name: `${command}: ${say(commandTexts[command])}`,
    value: COMMAND + command,
    short: say(commandTexts[command]),
  });
  const shown = (choice: Choice) => ({
    name: fitted(say(choice.name), terminal, 12).replaceAll('\n', '\n    '),
    value: choice.value,
    short: say(choice.name),
    ...(choice.note ? { description: say(choice.note) } : {}),
  });

  /** Where commands are typed: the words for them, the others stand behind the last. */
  const hint = (commands: readonly Command[]): void => {
    const told = commands.filter((one) => !behindMore.includes(one));
    if (told.length > 0)
      print([`  ${told.map((one) => (one === 'more' ? one : `${one}: ${say(commandTexts[one])}`)).join(' | ')}`]);
  };

  const listed = (taken: readonly Command[]) => taken.filter((one) => !behindMore.includes(one)).map(commandChoice);

  const pick = async ({ message, choices, commands, initial }: Prompt): Promise<Reply> => {
    const items = [
      ...choices.map(shown),
      ...(commands.length > 0 ? [new inquirer.Separator(' ')] : []),
      ...listed(commands),
    ];
    const { answer } = await prompt<{ answer: string }>([
      {
        type: 'select',
        name: 'answer',
        message,
        choices: items,
        default: initial?.[0],
        pageSize: PAGE,
        loop: false,
        theme,
      },
    ]);
    return replyOf([answer]);
  };

  const search = async ({ message, choices, commands, initial }: Prompt): Promise<Reply> => {
    hint(commands);
    // Enter alone must not take the first of a long list for an answer.
    const nothing =
      initial === undefined && choices[0]?.value !== DONE
        ? [{ name: say(said.typeOrMove), value: NOTHING, short: '' }]
        : [];
    const source = (term = '') => {
      if (term === '') return [...nothing, ...choices.map(shown), new inquirer.Separator(' '), ...listed(commands)];
      const found = findChoices(choices, term).map(shown);
      const called = commands.filter((one) => isMeant(one, term)).map(commandChoice);
      if (found.length + called.length === 0) return [{ name: say(said.notFound), value: NOTHING, disabled: ' ' }];
      return commandTyped(term, commands) ? [...called, ...found] : [...found, ...called];
    };
    for (;;) {
      const { answer } = await prompt<{ answer: string }>([
        { type: 'search', name: 'answer', message, source, default: initial?.[0], pageSize: PAGE, theme },
      ]);
      if (answer !== NOTHING) return replyOf([answer]);
    }
  };

  const check = async ({ message, choices, commands, initial = [] }: Prompt): Promise<Reply> => {
    if (choices.length + 2 > PAGE)
      print([`  ${say(said.atTheEnd)}: ${commands.filter((one) => !behindMore.includes(one)).join(', ')}`]);
    const items = [
      ...choices.map((one) => ({ ...shown(one), checked: initial.includes(one.value) })),
      new inquirer.Separator(' '),
      ...listed(commands),
    ];
    const { answer } = await prompt<{ answer: string[] }>([
      { type: 'checkbox', name: 'answer', message, choices: items, pageSize: PAGE, loop: false, shortcuts, theme },
    ]);
    return replyOf(answer);
  };

  const typed = async ({ message, commands, initial, problemOf }: Prompt): Promise<Reply> => {
    hint(commands);
    const problemIn = (text: string) => {
      const problem = problemOf?.(text);
      return problem === undefined ? undefined : fitted(problem, terminal);
    };
    const validate = (text: string) => (commandTyped(text, commands) ? true : (problemIn(text) ?? true));
    const { answer } = await prompt<{ answer: string }>([
      { type: 'input', name: 'answer', message, default: initial?.[0], validate, theme },
    ]);
    const command = commandTyped(answer, commands);
    return command ? { kind: 'command', command } : { kind: 'text', text: answer };
  };

  const forms: Readonly<Record<Prompt['form'], (prompt: Prompt) => Promise<Reply>>> = {
    pick,
    search,
    check,
    text: typed,
  };
  return {
    say: print,
    ask: async (asked) => {
      try {
        return await forms[asked.form]({ ...asked, message: fitted(asked.message, terminal) });
      } catch (error) {
        if (error instanceof ExitPromptError || error instanceof AbortPromptError)
          return { kind: 'command', command: 'interrupt' };
        throw error;
      }
    },
  };
}

/** Broken between words before the terminal breaks it within one; two columns are left for the mark before it. */
const fitted = (text: string, { output }: Screen['terminal'], less = 4): string => {
  const columns = 'columns' in output && typeof output.columns === 'number' ? output.columns : 80;
  return wrap(text, Math.max(20, columns - less)).join('\n  ');
};

/** A command among what was picked counts before anything else. */
function replyOf(values: readonly string[]): Reply {
  const command = values.find((one) => one.startsWith(COMMAND))?.slice(COMMAND.length);
  const found = commands.find((one) => one === command);
  return found ? { kind: 'command', command: found } : { kind: 'picked', values };
}

const isMeant = (command: Command, typed: string): boolean =>
  [command, ...commandSynonyms[command]].some((word) => word.startsWith(typed.trim()));

/** Colour only where it was asked for or can be read; marks and words say the same without it. */
function themeOf(style: Style, language: Language) {
  const words: Readonly<Record<string, string>> =
    language === 'zh'
      ? {
          navigate: chinese.checkbox.helpNavigate,
          select: chinese.checkbox.helpSelect,
          submit: chinese.checkbox.helpSubmit,
          all: chinese.checkbox.helpAll,
          invert: chinese.checkbox.helpInvert,
        }
      : {};
  // Themes hand on the state of the prompt too, which would be printed beside the text.
  const strong = (text: string) => style.strong(text);
  const faint = (text: string) => style.faint(text);
  return {
    prefix: { idle: style.strong('?'), done: style.good('-') },
    spinner: { interval: 1000, frames: ['?'] },
    icon: { cursor: '>', checked: '[x]', unchecked: '[ ]' },
    indexMode: 'number' as const,
    style: {
      answer: strong,
      message: strong,
      error: (text: string) => style.bad(`! ${text}`),
      defaultAnswer: (text: string) => style.faint(`(${text})`),
      help: faint,
      highlight: strong,
      key: (text: string) => `<${text}>`,
      disabled: faint,
      description: faint,
      searchTerm: strong,
      keysHelpTip: (keys: readonly (readonly [key: string, action: string])[]) =>
        style.faint(keys.map(([key, action]) => `${key} ${words[action] ?? action}`).join(' | ')),
    },
  };
}

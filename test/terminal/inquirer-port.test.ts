// The prompts of a real terminal, typed key by key: lists, search, ticks, typed text, the words of every prompt, and Ctrl-C.
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { choiceOf, countryChoices, sayIn } from '../../src/interview/choices.ts';
import type { Prompt } from '../../src/interview/port.ts';
import { commands } from '../../src/interview/words.ts';
import { text } from '../../src/model/localized-text.ts';
import { styleOf } from '../../src/render/style.ts';
import { inquirerPort } from '../../src/terminal/inquirer-port.ts';

const [ENTER, DOWN, SPACE, CTRL_C] = ['\r', '\u001b[B', ' ', '\u0003'];

/** A terminal that is typed into; `shown` is everything it printed. */
function terminal(language: 'en' | 'zh' = 'en') {
  const input = new PassThrough();
  const output = new PassThrough();
  let printed = '';
  output.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  const print = (lines: readonly string[]): void => {
    printed += `${lines.join('\n')}\n`;
  };
  const interruption = new AbortController();
  const port = inquirerPort({
    signal: interruption.signal,
    terminal: { input, output },
    print,
    say: sayIn([language]),
    language,
    style: styleOf(false),
  });
  const ask = async (prompt: Prompt, ...keys: readonly string[]) => {
    const reply = port.ask(prompt);
    for (const key of keys) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      input.write(key);
    }
    return reply;
  };
  return { ask, shown: () => printed, interrupt: () => interruption.abort() };
}

const degrees = ['None', 'Bachelor', 'Master'].map((name) => choiceOf(name.toLowerCase(), text(name, `${name} 学位`)));
const degree: Prompt = { form: 'pick', message: 'What is the highest degree?', choices: degrees, commands };
const country: Prompt = { form: 'search', message: 'Which nationality?', choices: countryChoices(), commands };
const posts: Prompt = { form: 'check', message: 'Which levels?', choices: degrees, commands };
const pay: Prompt = {
  form: 'text',
  message: 'What yearly pay?',
  choices: [],
  commands,
  problemOf: (typed) => (/^\d+$/.test(typed) ? undefined : 'not read as a number'),
};

describe('a list', () => {
  it('is moved through with arrows, numbers and letters', async () => {
    expect(await terminal().ask(degree, DOWN, ENTER)).toEqual({ kind: 'picked', values: ['bachelor'] });
    expect(await terminal().ask(degree, '3', ENTER)).toEqual({ kind: 'picked', values: ['master'] });
    expect(await terminal().ask(degree, 'm', ENTER)).toEqual({ kind: 'picked', values: ['master'] });
  });

  it('begins at the answer given before', async () => {
    expect(await terminal().ask({ ...degree, initial: ['master'] }, ENTER)).toEqual({
      kind: 'picked',
      values: ['master'],
    });
  });

  it.each([
    ['?', '?'],
    ['dk', 'dk'],
    ['ba', 'back'],
    ['mo', 'more'],
  ] as const)('%s is the word for %s', async (typed, command) => {
    // "ba" begins Bachelor too, which comes first; the rest of the word tells them apart.
    const keys = typed === 'ba' ? [...'back'] : [...typed];
    expect(
      await terminal().ask({ ...degree, choices: degrees.filter(({ value }) => value !== 'master') }, ...keys, ENTER),
    ).toEqual({ kind: 'command', command });
  });
});

describe('a search', () => {
  it.each([['germ'], ['德国'], ['DE']])('finds a country by %s', async (typed) => {
    expect(await terminal().ask(country, typed, ENTER)).toEqual({ kind: 'picked', values: ['DE'] });
  });

  it('takes the words of every prompt, which are small: DK is Denmark', async () => {
    expect(await terminal().ask(country, 'dk', ENTER)).toEqual({ kind: 'command', command: 'dk' });
    expect(await terminal().ask(country, 'DK', ENTER)).toEqual({ kind: 'picked', values: ['DK'] });
    expect(await terminal().ask(country, 'review', ENTER)).toEqual({ kind: 'command', command: 'review' });
  });

  it('takes nothing where nothing was typed', async () => {
    expect(await terminal().ask(country, ENTER, 'germ', ENTER)).toEqual({ kind: 'picked', values: ['DE'] });
  });

  it('says where nothing is found', async () => {
    const screen = terminal('zh');
    await screen.ask(country, 'xqz', '\u0015', 'de', ENTER);
    expect(screen.shown()).toContain('未找到');
  });
});

describe('ticks', () => {
  it('are set with the space bar and kept from before', async () => {
    expect(await terminal().ask(posts, SPACE, DOWN, DOWN, SPACE, ENTER)).toEqual({
      kind: 'picked',
      values: ['none', 'master'],
    });
    expect(await terminal().ask({ ...posts, initial: ['bachelor'] }, ENTER)).toEqual({
      kind: 'picked',
      values: ['bachelor'],
    });
    expect(await terminal().ask(posts, ENTER)).toEqual({ kind: 'picked', values: [] });
  });

  it('on a word of every prompt count before the others', async () => {
    expect(await terminal().ask(posts, SPACE, DOWN, DOWN, DOWN, SPACE, ENTER)).toEqual({
      kind: 'command',
      command: '?',
    });
  });
});

describe('a typed answer', () => {
  it('is told at once what is wrong with it, and can be typed again', async () => {
    const screen = terminal();
    expect(await screen.ask(pay, 'x', ENTER, '\u0015', '520000', ENTER)).toEqual({ kind: 'text', text: '520000' });
    expect(screen.shown()).toContain('! not read as a number');
  });

  it('may be a word of every prompt, in either language', async () => {
    expect(await terminal().ask(pay, 'dk', ENTER)).toEqual({ kind: 'command', command: 'dk' });
    expect(await terminal('zh').ask(pay, '返回', ENTER)).toEqual({ kind: 'command', command: 'back' });
  });
});

it('Ctrl-C interrupts at every prompt', async () => {
  for (const prompt of [degree, country, posts, pay]) {
    expect(await terminal().ask(prompt, CTRL_C)).toEqual({ kind: 'command', command: 'interrupt' });
  }
});

it('a signal from outside interrupts the prompt that is open, and every later one', async () => {
  const screen = terminal();
  setTimeout(screen.interrupt, 50);
  expect(await screen.ask(pay)).toEqual({ kind: 'command', command: 'interrupt' });
  expect(await screen.ask(degree)).toEqual({ kind: 'command', command: 'interrupt' });
});

it('without colour prints no colour, and says in Chinese which keys to press', async () => {
  const screen = terminal('zh');
  await screen.ask(posts, ENTER);
  expect(screen.shown()).toContain('⏎ 提交');
  // Escapes that move the cursor are the terminal's; those that colour end with "m".
  expect(
    screen
      .shown()
      .split('\u001b')
      .filter((part) => /^\[[\d;]*m/.test(part)),
  ).toEqual([]);
});

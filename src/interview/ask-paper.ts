// A question about one paper in hand -> the prompt that fits what is asked, and the answer.

import { text } from '../model/localized-text.ts';
import type { Answered } from './answer.ts';
import { certificationChoices, countryChoices, yesOrNo } from './choices.ts';
import { type Asking, askDay, askText, pickOne, prompted } from './prompting.ts';
import type { Question } from './question.ts';
import { type Read, value, wrong } from './read.ts';
import { dayInWords, readDay } from './read-day.ts';
import type { Command } from './words.ts';

/** What is not known of a paper stays unsaid; the report then calls it unclear. */
const more: readonly Command[] = ['dk'];

export async function askPaper(
  asking: Asking,
  { attribute }: Extract<Question, { kind: 'paper' }>,
  message: string,
): Promise<Answered> {
  switch (attribute) {
    case 'issued_on':
    case 'valid_until':
    case 'certified_on':
      return askDay(asking, message, undefined, undefined, more);
    case 'issuing_country':
      return pickOne(asking, { form: 'search', message, choices: countryChoices() }, undefined, more);
    case 'certified':
      return pickOne(asking, { form: 'pick', message, choices: certificationChoices() }, undefined, more);
    case 'translated':
    case 'translation_sealed':
    case 'sworn':
    case 'original': {
      const answer = await pickOne(asking, { form: 'pick', message, choices: yesOrNo }, undefined, more);
      return answer.kind === 'value' ? { kind: 'value', value: answer.value === 'true' } : answer;
    }
    case 'language':
      return askText(asking, {
        message,
        initial: undefined,
        more,
        read: readLanguage,
        shown: (code) => text(code, code),
      });
    case 'covers':
      return askText(asking, {
        message,
        initial: undefined,
        more,
        read: readSpan,
        shown: ({ from, to }) => spanInWords(from, to),
      });
    case 'file':
      return askFile(asking, message);
  }
}

async function askFile(asking: Asking, message: string): Promise<Answered> {
  const problemOf = (typed: string) => (isOutside(typed.trim()) ? asking.say(outside) : undefined);
  for (;;) {
    const reply = await prompted(asking, { form: 'text', message, choices: [], problemOf }, more);
    if (reply.kind !== 'text') return reply.kind === 'picked' ? { kind: 'passed' } : reply;
    const path = reply.text.trim();
    if (path === '') return { kind: 'passed' };
    if (!isOutside(path)) return { kind: 'value', value: path };
  }
}

const outside = text(
  'give a path below the folder of the profile, such as scans/degree.pdf',
  '请填档案所在文件夹内的路径，如 scans/degree.pdf',
);
const isOutside = (path: string): boolean => /^([/\\~]|[A-Za-z]:)/.test(path) || path.split(/[/\\]/).includes('..');

function readLanguage(typed: string): Read<string> {
  const code = typed.trim().toLowerCase();
  return /^[a-z]{2}$/.test(code)
    ? value(code)
    : wrong('two letters are asked for, such as en or zh', '请填两位字母代码，如 en 或 zh');
}

interface Span {
  readonly from: string;
  readonly to: string;
}

function readSpan(typed: string): Read<Span> {
  const [first = '', last = '', ...others] = typed.split(/\s+(?:to|-|–)\s+|至|到|~/);
  const [from, to] = [readDay(first), readDay(last)];
  if (others.length === 0 && from.kind === 'value' && to.kind === 'value' && from.value <= to.value)
    return value({ from: from.value, to: to.value });
  return wrong('write two days, such as 2012-09-01 to 2021-09-30', '请写两个日期，如 2012-09-01 至 2021-09-30');
}

const spanInWords = (from: string, to: string) => {
  const [first, last] = [dayInWords(from), dayInWords(to)];
  return text(`${first.en} to ${last.en}`, `${first.zh} 至 ${last.zh}`);
};

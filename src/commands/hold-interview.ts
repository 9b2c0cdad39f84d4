// The options of an interview -> the interview held, the profile saved, the report on screen, and the exit code.

import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { wordsOf } from '../explain/words.ts';
import type { Answer } from '../interview/answer.ts';
import { ask } from '../interview/ask.ts';
import { type Say, sayIn } from '../interview/choices.ts';
import { givenAnswer } from '../interview/given-answers.ts';
import type { Port } from '../interview/port.ts';
import { keyOf } from '../interview/question.ts';
import { replayPort } from '../interview/replay-port.ts';
import { runInterview } from '../interview/run-interview.ts';
import { said } from '../interview/words.ts';
import type { Io } from '../io.ts';
import type { Language } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { Purpose } from '../model/purpose.ts';
import { type Style, styleFor } from '../render/style.ts';
import { wrap } from '../render/wrap.ts';
import { loadPack } from '../validate/load-pack.ts';
import { type InterviewFile, interviewFile } from './interview-file.ts';
import { offerChecklist } from './offer-checklist.ts';
import type { PackOptions } from './pack-and-profile.ts';
import { privateFile } from './private-file.ts';
import { type AnswersFile, readAnswers } from './read-answers.ts';
import { languagesOf } from './shared-options.ts';
import { showReport } from './show-report.ts';
import { startingText } from './starting-text.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export interface InterviewOptions extends PackOptions {
  readonly lang: 'en' | 'zh' | 'both';
  readonly resume?: boolean | undefined;
  readonly answers?: string | undefined;
  readonly purpose?: Purpose | undefined;
  readonly in?: string | undefined;
  readonly asOf?: string | undefined;
}

export async function holdInterview(io: Io, named: string | undefined, options: InterviewOptions): Promise<ExitCode> {
  const answers = options.answers === undefined ? undefined : readAnswers(io, options.answers);
  if (!answers && !io.terminal)
    throw new UsageError(
      'an interview needs a terminal at both ends',
      'laihua profile new -o profile.yaml, fill it in and run laihua check; or laihua interview --answers FILE',
    );
  const loaded = await loadPack({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
  await tellDiagnostics(io, loaded.diagnostics, loaded.sources, options);
  if (!loaded.pack) return exitCodes.wrongRequest;
  const file = interviewFile(io, named, options);
  const start = startingText(loaded.pack, file, options);
  await tellDiagnostics(io, start.diagnostics, file.read ? [file.read.shown] : [], options);
  return start.text === undefined
    ? exitCodes.wrongRequest
    : hold(io, { pack: loaded.pack, file, text: start.text, answers }, options);
}

interface Held {
  readonly pack: Pack;
  readonly file: InterviewFile;
  readonly text: string;
  readonly answers: AnswersFile | undefined;
}

async function hold(io: Io, { pack, file, text, answers }: Held, options: InterviewOptions): Promise<ExitCode> {
  const languages = languagesOf(options.lang);
  const [say, words] = [sayIn(languages), wordsOf(pack)];
  const print = (lines: readonly string[]): void =>
    io.stdout.write(`${lines.flatMap((line) => wrapped(line, io.stdout.columns)).join('\n')}\n`);
  const style = styleFor(io, options);
  const port = answers
    ? replayPort(answers.kind === 'lines' ? answers.lines : [], say, print)
    : await terminalPort(io, { print, say, languages, style });
  let saved = file.read?.source?.text;
  const write = privateFile(file.path, file.shown, saved);
  print([say(file.read ? said.goesOn(file.shown) : said.begins(file.shown))]);
  const ended = await runInterview({
    words,
    say,
    text,
    today: io.today(),
    port,
    answer: async (question, asking) => {
      if (answers?.kind !== 'given') return ask(question, asking);
      const answer = givenAnswer(words, answers.given, question, io.today());
      print([`> ${keyOf(question)}: ${shownAnswer(answer)}`]);
      return answer;
    },
    tell: (problems) => {
      if (answers?.kind === 'given') throw new UsageError(`an answer cannot be used: ${problems.join('; ')}`);
      print(problems.map((problem) => `! ${problem}`));
    },
    save: (next) => {
      write(next);
      saved = next;
    },
  });
  if (saved === undefined) {
    print(['', say(said.nothing)]);
    return ended === 'interrupted' ? exitCodes.interrupted : exitCodes.done;
  }
  print(['', say(said.saved(file.shown))]);
  if (ended !== 'done' || !/^place: *\S/m.test(saved))
    return ended === 'interrupted' ? exitCodes.interrupted : exitCodes.done;
  if (!(await showReport(io, pack, saved, { file: file.shown, languages, style }))) return exitCodes.wrongRequest;
  if (!answers) await offerChecklist(io, port, file, options, say);
  return exitCodes.done;
}

interface Screen {
  readonly print: (lines: readonly string[]) => void;
  readonly say: Say;
  readonly languages: readonly Language[];
  readonly style: Style;
}

async function terminalPort({ terminal }: Io, { languages, ...screen }: Screen): Promise<Port> {
  if (!terminal) throw new Error('no terminal');
  const { inquirerPort } = await import('../terminal/inquirer-port.ts');
  return inquirerPort({ terminal, ...screen, language: languages[0] ?? 'en' });
}

/** Later lines of a wrapped one stand below its text. */
function wrapped(line: string, columns = 80): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(line.slice(indent.length), Math.min(80, columns) - indent.length).map((part) => indent + part);
}

const shownAnswer = (answer: Answer): string =>
  answer.kind === 'value'
    ? JSON.stringify(answer.value)
    : answer.kind === 'ticked'
      ? JSON.stringify(answer.ids)
      : answer.kind;

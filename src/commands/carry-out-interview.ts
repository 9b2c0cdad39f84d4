// A file to fill and somebody who answers -> the profile saved answer by answer, the report on screen, and the exit code.
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { wordsOf } from '../explain/words.ts';
import { ask } from '../interview/ask.ts';
import { sayIn } from '../interview/choices.ts';
import { givenAnswer, shownAnswer } from '../interview/given-answers.ts';
import { keyOf } from '../interview/question.ts';
import { runInterview } from '../interview/run-interview.ts';
import { said } from '../interview/words.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../model/pack.ts';
import { styleFor } from '../render/style.ts';
import type { InterviewOptions } from './hold-interview.ts';
import type { InterviewFile } from './interview-file.ts';
import { interviewPort } from './interview-port.ts';
import { offerChecklist } from './offer-checklist.ts';
import { privateFile } from './private-file.ts';
import type { AnswersFile } from './read-answers.ts';
import { languagesOf } from './shared-options.ts';
import { showReport } from './show-report.ts';

interface Held {
  readonly pack: Pack;
  readonly file: InterviewFile;
  readonly text: string;
  readonly answers: AnswersFile | undefined;
}

export async function carryOutInterview(
  io: Io,
  { pack, file, text, answers }: Held,
  options: InterviewOptions,
): Promise<ExitCode> {
  const languages = languagesOf(options.lang);
  const [say, words, style] = [sayIn(languages), wordsOf(pack), styleFor(io, options)];
  const interruption = new AbortController();
  const release = io.onInterrupt(() => interruption.abort());
  const port = await interviewPort(io, { answers, say, languages, style, signal: interruption.signal });
  let saved = file.read?.source?.text;
  const write = privateFile(file.path, file.shown, saved);
  port.say([say(file.read ? said.goesOn(file.shown) : said.begins(file.shown))]);
  const ended = await runInterview({
    words,
    say,
    text,
    today: io.today(),
    port,
    answer: async (question, asking) => {
      if (answers?.kind !== 'given') return ask(question, asking);
      const answer = givenAnswer(words, answers.given, question, io.today());
      port.say([`> ${keyOf(question)}: ${shownAnswer(answer)}`]);
      return answer;
    },
    tell: (problems) => {
      if (answers?.kind === 'given') throw new UsageError(`an answer cannot be used: ${problems.join('; ')}`);
      port.say(problems.map((problem) => `! ${problem}`));
    },
    save: (next) => {
      write(next);
      saved = next;
    },
  });
  release();
  port.say(
    saved === undefined ? ['', say(said.nothing)] : ['', say(said.saved(file.shown)), say(said.goOnWith(file.shown))],
  );
  if (ended === 'interrupted') return exitCodes.interrupted;
  if (ended === 'left' || saved === undefined) return exitCodes.done;
  if (!(await showReport(io, pack, saved, { file: file.shown, languages, style }))) return exitCodes.wrongRequest;
  if (!answers) await offerChecklist(io, port, file, options, say);
  return exitCodes.done;
}

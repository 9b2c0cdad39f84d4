// The surroundings of an interview -> its prompts: a terminal, or the lines of a file.
import type { Say } from '../interview/choices.ts';
import type { Port } from '../interview/port.ts';
import { replayPort } from '../interview/replay-port.ts';
import type { Io } from '../io.ts';
import type { Language } from '../model/localized-text.ts';
import { printable } from '../render/printable.ts';
import type { Style } from '../render/style.ts';
import { wrap } from '../render/wrap.ts';
import type { AnswersFile } from './read-answers.ts';

interface Screen {
  readonly answers: AnswersFile | undefined;
  readonly say: Say;
  readonly languages: readonly Language[];
  readonly style: Style;
  /** Given where the user interrupts. */
  readonly signal: AbortSignal;
}

export async function interviewPort(io: Io, { answers, say, languages, style, signal }: Screen): Promise<Port> {
  const { terminal } = io;
  const print = (lines: readonly string[]): void => {
    const wrapped = lines.flatMap((line) => wrappedLine(printable(line), io.stdout.columns));
    io.stdout.write(`${wrapped.join('\n')}\n`);
  };
  if (answers || !terminal) return replayPort(answers?.kind === 'lines' ? answers.lines : [], say, print);
  const { inquirerPort } = await import('../terminal/inquirer-port.ts');
  return inquirerPort({ terminal, print, say, language: languages[0] ?? 'en', style, signal });
}

/** What is left of a line stands below its text. */
function wrappedLine(line: string, columns = 80): readonly string[] {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return wrap(line.slice(indent.length), Math.min(80, columns) - indent.length).map((part) => indent + part);
}

// The options of an interview -> the file to fill and who answers, then the interview itself; the exit code.
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { Purpose } from '../model/purpose.ts';
import { loadPack } from '../validate/load-pack.ts';
import { carryOutInterview } from './carry-out-interview.ts';
import { interviewFile } from './interview-file.ts';
import type { PackOptions } from './pack-and-profile.ts';
import { readAnswers } from './read-answers.ts';
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
  const { text, diagnostics } = startingText(loaded.pack, file, options);
  await tellDiagnostics(io, diagnostics, file.read ? [file.read.shown] : [], options);
  if (text === undefined) return exitCodes.wrongRequest;
  return carryOutInterview(io, { pack: loaded.pack, file, text, answers }, options);
}

// How a batch ended -> what is told on standard error: the profiles with errors, and how to go on after an interruption.
import type { ToldProblems } from '../batch/told-problems.ts';
import type { Io } from '../io.ts';
import type { BatchSummary } from '../model/batch-summary.ts';
import { type TellOptions, tellDiagnostics } from './tell-diagnostics.ts';

interface Ended {
  readonly summary: BatchSummary;
  readonly problems: ReturnType<ToldProblems['told']>;
  readonly isInterrupted: boolean;
  readonly output: string | undefined;
}

export async function tellBatch(
  io: Io,
  { summary, problems: { diagnostics, sources, more }, isInterrupted, output }: Ended,
  options: TellOptions,
): Promise<void> {
  await tellDiagnostics(io, diagnostics, sources, options);
  if (more > 0) io.stderr.write(`laihua: ${more} more profiles have errors; --format csv or jsonl lists them all\n`);
  if (summary.profiles === 0 && !isInterrupted) io.stderr.write('laihua: no profile was found\n');
  if (!isInterrupted) return;
  io.stderr.write(
    output === undefined || output === '-'
      ? `laihua: interrupted after ${summary.profiles} profiles\nTry: -o FILE, and after an interruption the same with --resume\n`
      : `laihua: interrupted after ${summary.profiles} profiles, which ${output} holds\nTry: the same command with --resume, which goes on from there\n`,
  );
}

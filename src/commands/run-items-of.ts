// The items of a batch, one after the other -> its result, in the form and place asked for, and its exit code.
import { itemAssessor } from '../batch/assess-item.ts';
import { findInputs } from '../batch/find-inputs.ts';
import { keptRows } from '../batch/kept-rows.ts';
import { progress } from '../batch/progress.ts';
import { readItems } from '../batch/read-items.ts';
import type { rowFilter } from '../batch/row-filter.ts';
import { statePath } from '../batch/state-file.ts';
import { tally } from '../batch/tally.ts';
import { toldProblems } from '../batch/told-problems.ts';
import { packName } from '../evaluate/receipt.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../model/pack.ts';
import { version } from '../version.ts';
import { batchExit, missesRequired } from './batch-exit.ts';
import { batchFiles } from './batch-files.ts';
import { type BatchOptions, keepingFile, leftOutOf } from './batch-options.ts';
import { batchOutcomes } from './batch-outcomes.ts';
import { batchSink } from './batch-sink.ts';
import { findPlace } from './find-place.ts';
import { tellBatch } from './tell-batch.ts';
import { watchInterrupt } from './watch-interrupt.ts';

export async function runItemsOf(
  io: Io,
  pack: Pack,
  paths: readonly string[],
  options: BatchOptions & { readonly isWanted: ReturnType<typeof rowFilter> },
): Promise<ExitCode> {
  const { asOf, assumeNothing, require: required, resume = false } = options;
  const place = options.in === undefined ? undefined : findPlace(pack, options.in, '--in').id;
  const { inputs, diagnostics } = findInputs(paths, io.cwd, leftOutOf(io, options));
  const items = () => readItems(inputs, { facts: pack.facts, stdin: io.stdinPieces });
  const files = await batchFiles(io, pack, options, items);
  const misses = missesRequired(required);
  const sink = batchSink(io, pack, options, misses);
  const output = keepingFile(io, options);
  const settings = JSON.stringify([version, pack.digest, place, asOf, assumeNothing]);
  const kept = output === undefined ? undefined : keptRows(statePath(output), resume, settings, io.today);
  const counted = tally({ required: required !== undefined });
  const problems = toldProblems(diagnostics);
  const line = progress(io, inputs, options.quiet === true);
  const interrupt = watchInterrupt(io);
  const run = {
    assess: itemAssessor(pack, { place, asOf, today: io.today, assumeNothing }),
    kept,
    isEnough: files.isThere,
    shallStop: () => interrupt.came() || io.stdout.isClosed,
    elapsed: io.elapsed,
  };
  const { outcomes, close } = await batchOutcomes(io, items(), run, { ...options, place });
  try {
    for await (const outcome of outcomes) {
      const { row, item } = outcome;
      const isSelected = options.isWanted(row);
      counted.add(row, { isSelected, missesRequired: misses(row) });
      problems.add(outcome);
      if (isSelected) sink.add(row);
      if (isSelected && outcome.assessed) await files.write(item, outcome.assessed);
      line.done(item.content?.length ?? 0);
      line.show();
    }
    kept?.close();
    line.clear();
    const summary = counted.summary();
    await sink.finish(summary, { tool: `laihua ${version}`, pack: packName(pack), pack_digest: pack.digest });
    const isInterrupted = interrupt.came();
    await tellBatch(io, { summary, problems: problems.told(), isInterrupted, output: options.output }, options);
    return batchExit(summary, diagnostics, { isInterrupted, allowEmpty: options.allowEmpty });
  } finally {
    interrupt.release();
    line.clear();
    kept?.close();
    sink.abandon();
    await close();
  }
}

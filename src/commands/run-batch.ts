// The paths and options of a batch -> its result, in the form and place asked for, and its exit code.
import { itemAssessor } from '../batch/assess-item.ts';
import { findInputs } from '../batch/find-inputs.ts';
import { keptRows } from '../batch/kept-rows.ts';
import { progress } from '../batch/progress.ts';
import { readItems } from '../batch/read-items.ts';
import { rowFilter } from '../batch/row-filter.ts';
import { runItems } from '../batch/run-items.ts';
import { statePath } from '../batch/state-file.ts';
import { tally } from '../batch/tally.ts';
import { toldProblems } from '../batch/told-problems.ts';
import { packName } from '../evaluate/receipt.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import type { Pack } from '../model/pack.ts';
import { loadPack } from '../validate/load-pack.ts';
import { version } from '../version.ts';
import { batchExit, missesRequired } from './batch-exit.ts';
import { batchFiles } from './batch-files.ts';
import { type BatchOptions, checkBatchOptions, keepingFile, leftOutOf } from './batch-options.ts';
import { batchSink } from './batch-sink.ts';
import { findPlace } from './find-place.ts';
import { tellBatch } from './tell-batch.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export async function runBatch(io: Io, paths: readonly string[], options: BatchOptions): Promise<ExitCode> {
  checkBatchOptions(io, paths, options);
  const isWanted = options.filter === undefined ? () => true : rowFilter(options.filter);
  const loaded = await loadPack({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
  await tellDiagnostics(io, loaded.diagnostics, loaded.sources, options);
  if (!loaded.pack) return exitCodes.wrongRequest;
  return runWith(io, loaded.pack, paths, { ...options, isWanted });
}

async function runWith(
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
  let isInterrupted = false;
  const release = io.onInterrupt(() => {
    isInterrupted = true;
  });
  try {
    const run = runItems(items(), {
      assess: itemAssessor(pack, { place, asOf, today: io.today, assumeNothing }),
      kept,
      isEnough: (item) => files.isThere(item),
      shallStop: () => isInterrupted || io.stdout.isClosed,
      elapsed: io.elapsed,
    });
    for await (const outcome of run) {
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
    await tellBatch(io, { summary, problems: problems.told(), isInterrupted, output: options.output }, options);
    return batchExit(summary, diagnostics, { isInterrupted, allowEmpty: options.allowEmpty });
  } finally {
    release();
    line.clear();
    kept?.close();
    sink.abandon();
  }
}

// laihua policy mutate: whether the cases would notice if the policies were slightly otherwise.
import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import type { PartNumber } from '../../verify/mutate/part-of.ts';
import type { CommandFile } from '../command-file.ts';
import { mutateBeside } from '../mutate-beside.ts';
import { percentage } from '../percentage.ts';
import { readForCases } from '../read-for-cases.ts';
import { reportsBeside } from '../reports-beside.ts';
import * as option from '../shared-options.ts';
import { writeResult } from '../write-result.ts';
import * as own from './mutate-options.ts';

export const mutate: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'Change the policies in one place at a time (a threshold by one step, a date by a day, a row or a criterion dropped) and tell which changes no case notices.',
    )
    .addOption(
      new Option('--filter <text>', 'only changes of files or items whose name contains the text').default('', 'all'),
    )
    .addOption(
      new Option('--min-score <percent>', 'exit 1 where fewer percent of the changes are noticed').argParser(
        percentage('--min-score'),
      ),
    )
    .addOption(
      new Option(
        '--all-explained',
        'exit 1 also where one that survives has no reason in a file of laihua/mutants/1, or a reason has none',
      ),
    )
    .addOption(own.timeOption())
    .addOption(own.coresOption())
    .addOption(own.partOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.formatOption(['text', 'json']))
    .addOption(option.outputOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (options) => {
      const [{ mutationRun }, { partNumber }, report, { renderMutants }, { styleFor }] = await Promise.all([
        import('../../verify/mutate/mutation-run.ts'),
        import('../../verify/mutate/part-of.ts'),
        import('../../verify/mutate/report.ts'),
        import('../../render/mutants/render-mutants.ts'),
        import('../../render/style.ts'),
      ]);
      const part = partNumber(options.part);
      const beside = mutateBeside(io, options, part);
      const read = await readForCases(io, { ...options, filter: undefined });
      if (read === undefined) return finish(exitCodes.wrongRequest);
      const end = (options.time ?? Number.POSITIVE_INFINITY) * 1000;
      const runPart = (part: PartNumber) =>
        mutationRun(read, { part, filter: options.filter, hasTime: () => io.elapsed() < end });
      const ours = runPart(beside.own);
      const others = await beside.others;
      if ('failing' in ours) {
        const why = `${ours.failing} cases fail, so nothing can be told of changes`;
        io.stderr.write(`laihua: ${why}\nTry: laihua policy test\n`);
        return finish(exitCodes.doesNotHold);
      }
      const found = report.joinedReports(
        [ours, ...reportsBeside(others, runPart)],
        part.of === 1 && options.filter === '',
      );
      writeResult(io, options.output, renderMutants(found, options.format, styleFor(io, options)));
      const score = report.scoreOf(found);
      if (options.minScore !== undefined && score < options.minScore)
        io.stderr.write(`laihua: the score is ${score} %, asked for ${options.minScore} %\n`);
      finish(report.fallsShort(found, options) ? exitCodes.doesNotHold : exitCodes.done);
    });

// laihua policy coverage: what of the policies some case shows, and what none does.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import { answeredCases } from '../answered-cases.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { writeResult } from '../write-result.ts';
import { minOption } from './min-option.ts';

export const coverage: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'Tell which routes, criteria, bands, windows, relaxations, requirements and texts of the policies the cases beside them show, each in every way it can come out.',
    )
    .addOption(minOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.formatOption(['text', 'json', 'lcov', 'html']))
    .addOption(option.outputOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (options) => {
      const [{ coverageOf, goalsOf }, { leastShare, shortfalls }, { renderCoverage }, { styleFor }] = await Promise.all(
        [
          import('../../verify/coverage/coverage.ts'),
          import('../../verify/coverage/least-share.ts'),
          import('../../render/coverage/render-coverage.ts'),
          import('../../render/style.ts'),
        ],
      );
      const least = options.min.map(leastShare);
      const answered = await answeredCases(io, { ...options, isObserved: true });
      if (answered === undefined) return finish(exitCodes.wrongRequest);
      const found = coverageOf(goalsOf(answered.located, answered.pack), answered);
      writeResult(io, options.output, renderCoverage(found, options.format, styleFor(io, options)));
      const short = shortfalls(found, least);
      for (const each of short) io.stderr.write(`laihua: ${each}\n`);
      const failed = found.results.filter(({ passed }) => !passed).length;
      if (failed > 0) io.stderr.write(`laihua: ${failed} cases fail\nTry: laihua policy test\n`);
      const nothing = found.goals.every(({ isReached }) => !isReached);
      finish(nothing || failed > 0 || short.length > 0 ? exitCodes.doesNotHold : exitCodes.done);
    });

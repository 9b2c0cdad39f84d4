// laihua policy test: whether the policies answer their cases as they must.
import { Command, Option } from '@commander-js/extra-typings';
import { type ExitCode, exitCodes } from '../../exit-code.ts';
import { answeredCases } from '../answered-cases.ts';
import type { CommandFile } from '../command-file.ts';
import { rerunOnChange } from '../rerun-on-change.ts';
import * as option from '../shared-options.ts';
import { writeResult } from '../write-result.ts';

export const test: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Run the cases beside the policies and compare every answer with the one that is written there.')
    .addOption(new Option('--filter <text>', 'only cases whose name or file contains the text'))
    .addOption(new Option('--watch', 'run again whenever a policy file changes, until interrupted'))
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.formatOption(['text', 'json', 'github', 'sarif', 'junit', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.allowEmptyOption('exit 0 also where no case was run'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (options) => {
      const [{ withPlaces }, render, { styleFor }] = await Promise.all([
        import('../../verify/with-places.ts'),
        import('../../render/cases/render-cases.ts'),
        import('../../render/style.ts'),
      ]);
      const run = async (): Promise<ExitCode> => {
        const answered = await answeredCases(io, { ...options, isObserved: false });
        if (answered === undefined) return exitCodes.wrongRequest;
        const { pack, located } = answered;
        const results = withPlaces(answered.results, pack, located);
        writeResult(io, options.output, render.renderCases(results, pack, options.format, styleFor(io, options)));
        const failed = results.some(({ passed }) => !passed) || (results.length === 0 && !options.allowEmpty);
        return failed ? exitCodes.doesNotHold : exitCodes.done;
      };
      finish(options.watch ? await rerunOnChange(io, options, run) : await run());
    });

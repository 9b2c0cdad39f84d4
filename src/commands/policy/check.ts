// laihua policy check: lint, test and coverage in one run, on two cores.
import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { writeResult } from '../write-result.ts';
import { failsLint } from './fails-lint.ts';
import { minOption } from './min-option.ts';

export const check: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'Tell in one run whether policy files may be merged: what lint finds in them, whether they answer their cases, and how much of them the cases show.',
    )
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.asOfOption('day for which it is asked what is overdue, YYYY-MM-DD; today where it is left out'))
    .addOption(option.formatOption(['text', 'json', 'github', 'sarif', 'junit', 'markdown']))
    .addOption(option.outputOption())
    .addOption(new Option('--strict', 'exit 1 also for a warning that no comment in the file allows'))
    .addOption(minOption())
    .addOption(option.allowEmptyOption('exit 0 also where there is no policy or no case'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .action(async (options) => {
      const [{ startCasesBeside }, { leastShare, shortfalls }] = await Promise.all([
        import('../start-cases-beside.ts'),
        import('../../verify/coverage/least-share.ts'),
      ]);
      const least = options.min.map(leastShare);
      // The thread reads the policies while this one still loads what lint needs.
      const { folders, beside } = startCasesBeside(io, options, { isObserved: true });
      const [{ checkFolders }, { renderCheck }, { styleFor }] = await Promise.all([
        import('../../check-folders.ts'),
        import('../../render/policy/check.ts'),
        import('../../render/style.ts'),
      ]);
      const checked = await checkFolders(folders, options.asOf ?? io.today(), beside);
      writeResult(io, options.output, renderCheck(checked, options.format, styleFor(io, options)));
      const { covered } = checked;
      const short = covered ? shortfalls(covered, least) : [];
      for (const each of short) io.stderr.write(`laihua: ${each}\n`);
      if (short.length > 0) io.stderr.write('Try: laihua policy coverage\n');
      const results = covered?.results ?? [];
      const nothing = (checked.policies === 0 || results.length === 0) && !options.allowEmpty;
      const failed = results.some(({ passed }) => !passed);
      finish(
        failsLint(checked.diagnostics, options) || failed || short.length > 0 || nothing
          ? exitCodes.doesNotHold
          : exitCodes.done,
      );
    });

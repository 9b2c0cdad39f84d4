// laihua policy lint: what is wrong with the policy files, in one run.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { writeResult } from '../write-result.ts';

export const lint: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Check policy files: their form, what they refer to, and whether they hold together.')
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.asOfOption('day for which it is asked what is overdue, YYYY-MM-DD; today where it is left out'))
    .addOption(option.formatOption(['text', 'json', 'github', 'sarif', 'junit', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.allowEmptyOption('exit 0 also where there is no policy'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .action(async (options) => {
      const [{ foldersOf }, { lintFolders }, { renderLint }, { styleFor }] = await Promise.all([
        import('../../validate/load-pack.ts'),
        import('../../analyse/lint-folders.ts'),
        import('../../render/policy/lint.ts'),
        import('../../render/style.ts'),
      ]);
      const folders = foldersOf({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
      const linted = lintFolders(folders, options.asOf ?? io.today());
      writeResult(io, options.output, renderLint(linted, options.format, styleFor(io, options)));
      const nothing = linted.policies === 0 && !options.allowEmpty;
      finish(hasErrors(linted.diagnostics) || nothing ? exitCodes.doesNotHold : exitCodes.done);
    });

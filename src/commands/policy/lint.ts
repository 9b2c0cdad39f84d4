// laihua policy lint: what is wrong with the policy files, in one run.
import { Command, Option } from '@commander-js/extra-typings';
import type { Linted } from '../../analyse/lint-folders.ts';
import { exitCodes } from '../../exit-code.ts';
import type { Io } from '../../io.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { writeResult } from '../write-result.ts';
import { failsLint } from './fails-lint.ts';

export const lint: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Check policy files: their form, what they refer to, and whether they hold together.')
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.asOfOption('day for which it is asked what is overdue, YYYY-MM-DD; today where it is left out'))
    .addOption(option.formatOption(['text', 'json', 'github', 'sarif', 'junit', 'markdown']))
    .addOption(option.outputOption())
    .addOption(new Option('--strict', 'exit 1 also for a warning that no comment in the file allows'))
    .addOption(new Option('--fix', 'put right in the files what needs no decision of law, and tell what is left'))
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
      const lintNow = () => lintFolders(folders, options.asOf ?? io.today());
      const first = lintNow();
      const linted = options.fix && (await putRight(io, first)) ? lintNow() : first;
      writeResult(io, options.output, renderLint(linted, options.format, styleFor(io, options)));
      const nothing = linted.policies === 0 && !options.allowEmpty;
      finish(failsLint(linted.diagnostics, options) || nothing ? exitCodes.doesNotHold : exitCodes.done);
    });

/** Writes each file that changes, whole; whether there was one. */
async function putRight(io: Io, { diagnostics, sources }: Linted): Promise<boolean> {
  const { fixedSources } = await import('../../analyse/fixed-sources.ts');
  const fixed = fixedSources(diagnostics, sources);
  for (const { path, text, fixes } of fixed) {
    writeResult(io, path, text);
    io.stderr.write(`${path}: ${fixes} finding${fixes === 1 ? '' : 's'} put right\n`);
  }
  return fixed.length > 0;
}

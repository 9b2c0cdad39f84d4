// laihua policy test: whether the policies answer their cases as they must.
import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';

export const test: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Run the cases beside the policies and compare every answer with the one that is written there.')
    .addOption(new Option('--filter <text>', 'only cases whose name or file contains the text'))
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.formatOption(['text', 'json']))
    .addOption(option.outputOption())
    .addOption(option.allowEmptyOption('exit 0 also where no case was run'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (options) => {
      const [{ foldersOf }, { readLivePack }, { readCases }, { runCases }, { caseAssessor }, render, { styleFor }] =
        await Promise.all([
          import('../../validate/load-pack.ts'),
          import('../../validate/read-live-pack.ts'),
          import('../../verify/read-cases.ts'),
          import('../../verify/run-cases.ts'),
          import('../../verify/assess-case.ts'),
          import('../../render/cases/render-cases.ts'),
          import('../../render/style.ts'),
        ]);
      const folders = foldersOf({ policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd });
      const { pack, located, diagnostics, sources } = readLivePack(folders);
      if (pack === undefined) {
        await tellDiagnostics(
          io,
          diagnostics.filter(({ severity }) => severity === 'error'),
          sources,
          options,
        );
        return finish(exitCodes.wrongRequest);
      }
      const results = runCases(readCases(located.cases, pack, options.filter), caseAssessor(pack));
      writeResult(io, options.output, render.renderCases(results, pack, options.format, styleFor(io, options)));
      const failed = results.some(({ passed }) => !passed) || (results.length === 0 && !options.allowEmpty);
      finish(failed ? exitCodes.doesNotHold : exitCodes.done);
    });

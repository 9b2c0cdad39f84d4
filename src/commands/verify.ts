// laihua verify FILE: an old assessment made again with the policies as they are now, and what comes out differently.
import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes } from '../exit-code.ts';
import type { CommandFile } from './command-file.ts';
import * as option from './shared-options.ts';
import { writeResult } from './write-result.ts';

export const verify: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'An old assessment made again with the policies as they are now: a dossier PDF, or the JSON of a check with its profile. Exit code 1 where the answer is another.',
    )
    .argument('<file>', 'a PDF of laihua dossier, or JSON of laihua check; - for standard input')
    .addOption(new Option('--profile <profile>', 'the profile of an assessment in JSON; of a PDF, in place of its own'))
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (path, options) => {
      const [{ recheckFile }, { renderVerification }, { styleFor }] = await Promise.all([
        import('./recheck-file.ts'),
        import('../render/verification/render-verification.ts'),
        import('../render/style.ts'),
      ]);
      const verification = await recheckFile(io, path, options);
      if (!verification) return finish(exitCodes.wrongRequest);
      const printed = { languages: option.languagesOf(options.lang), style: styleFor(io, options) };
      writeResult(io, options.output, renderVerification(verification, options.format, printed), path);
      finish(verification.is_same ? exitCodes.done : exitCodes.doesNotHold);
    });

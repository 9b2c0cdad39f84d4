// laihua request: the message that asks the candidate or the employer for what is still missing, ready to be sent.
import { Command, Option } from '@commander-js/extra-typings';
import { exitCodes } from '../exit-code.ts';
import type { CommandFile } from './command-file.ts';
import * as option from './shared-options.ts';
import { writeResult } from './write-result.ts';

const toOption = () =>
  new Option('--to <recipient>', 'who is written to').choices(['candidate', 'employer'] as const).makeOptionMandatory();

export const request: CommandFile = ({ io, finish }) =>
  new Command()
    .description('The message to send: only the papers and answers that person can give, in what form and by when.')
    .argument('<profile>', 'a profile in YAML or JSON, or - for standard input')
    .addOption(toOption())
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'markdown', 'html']))
    .addOption(option.outputOption())
    .addOption(option.templateOption())
    .addOption(option.asOfOption())
    .addOption(option.placeOption())
    .addOption(option.categoryOption())
    .addOption(option.routeOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.assumeNothingOption())
    .addOption(option.requireOption())
    .addOption(option.allowEmptyOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (path, options) => {
      const { makeRequest } = await import('./make-request.ts');
      const made = await makeRequest(io, path, { ...options, recipient: options.to });
      if (!made) return finish(exitCodes.wrongRequest);
      const [{ renderRequest }, { styleFor }, { exitCodeOf }] = await Promise.all([
        import('../render/request/render-request.ts'),
        import('../render/style.ts'),
        import('../require-rung.ts'),
      ]);
      const shown = { languages: option.languagesOf(options.lang), style: styleFor(io, options) };
      writeResult(io, options.output, renderRequest(made.message, options.format, shown), path);
      finish(exitCodeOf(made.assessment, { required: options.require, allowEmpty: options.allowEmpty }));
    });

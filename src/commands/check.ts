// laihua check PROFILE: category, points, missing facts and missing evidence on the facts given.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../exit-code.ts';
import { assess } from './assess.ts';
import type { CommandFile } from './command-file.ts';
import * as option from './shared-options.ts';
import { writeResult } from './write-result.ts';

export const check: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'Category, points, missing facts and missing evidence of a profile, with a source for every statement.',
    )
    .argument('<profile>', 'a profile in YAML or JSON, or - for standard input')
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown']))
    .addOption(option.outputOption())
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
      const report = await assess(io, path, options);
      if (!report) return finish(exitCodes.wrongRequest);
      const [{ renderReport }, { styleFor }, { exitCodeOf }] = await Promise.all([
        import('../render/report/render-report.ts'),
        import('../render/style.ts'),
        import('../require-rung.ts'),
      ]);
      const style = styleFor(io, options);
      writeResult(
        io,
        options.output,
        renderReport(report, options.format, { languages: option.languagesOf(options.lang), style }),
        path,
      );
      finish(exitCodeOf(report.assessment, { required: options.require, allowEmpty: options.allowEmpty }));
    });

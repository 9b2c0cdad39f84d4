// laihua explain PROFILE [ROUTE]: why and why not, fact by fact, with the provisions and their sources.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../exit-code.ts';
import { assess } from './assess.ts';
import type { CommandFile } from './command-file.ts';
import * as option from './shared-options.ts';
import { writeResult } from './write-result.ts';

export const explain: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Why and why not, route by route and fact by fact, with the provisions and their sources.')
    .argument('<profile>', 'a profile in YAML or JSON, or - for standard input')
    .argument('[route]', 'one route only, as a-vi; without it every route and the points')
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.asOfOption())
    .addOption(option.placeOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.assumeNothingOption())
    .addOption(option.allowEmptyOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (path, route, options) => {
      const report = await assess(io, path, { ...options, route });
      if (!report) return finish(exitCodes.wrongRequest);
      const [{ renderExplanation }, { styleFor }, { exitCodeOf }] = await Promise.all([
        import('../render/explanation/render-explanation.ts'),
        import('../render/style.ts'),
        import('../require-rung.ts'),
      ]);
      const style = styleFor(io, options);
      const printed = {
        languages: option.languagesOf(options.lang),
        style,
        only: route === undefined ? null : report.assessment.filing.route,
      };
      writeResult(io, options.output, renderExplanation(report, options.format, printed), path);
      finish(exitCodeOf(report.assessment, { allowEmpty: options.allowEmpty }));
    });

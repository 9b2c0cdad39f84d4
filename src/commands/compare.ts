// laihua compare PROFILE: the same candidate in every place that has something of its own, or in those named, best first.
import { Command, Option } from '@commander-js/extra-typings';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-code.ts';
import type { CommandFile } from './command-file.ts';
import { packAndProfile } from './pack-and-profile.ts';
import * as option from './shared-options.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';
import { writeResult } from './write-result.ts';

export const compare: CommandFile = ({ io, finish }) =>
  new Command()
    .description('The same candidate in several places: category, points, route, documents and time limit, best first.')
    .argument('<profile>', 'a profile in YAML or JSON, or - for standard input')
    .addOption(placesOption())
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.asOfOption())
    .addOption(option.categoryOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.assumeNothingOption())
    .addOption(option.requireOption())
    .addOption(option.allowEmptyOption('exit 0 also where no policy is in force in any of the places'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (path, options) => {
      const [
        { compareProfile },
        { compareReport },
        { renderComparison },
        { findPlace },
        { styleFor },
        { bestExitCode },
      ] = await Promise.all([
        import('../compare/compare-profile.ts'),
        import('../explain/compare-report.ts'),
        import('../render/compare/render-comparison.ts'),
        import('./find-place.ts'),
        import('../render/style.ts'),
        import('../require-rung.ts'),
      ]);
      const given = await packAndProfile(io, path, options);
      if (!given) return finish(exitCodes.wrongRequest);
      const { pack, read } = given;
      const places = options.in?.map((typed) => findPlace(pack, typed, '--in'));
      const result = compareProfile(pack, read, { ...options, places, today: io.today });
      await tellDiagnostics(io, result.diagnostics, [result.source], options);
      if (!result.comparison) return finish(exitCodes.wrongRequest);
      const { places: answers } = result.comparison;
      const printed = { languages: option.languagesOf(options.lang), style: styleFor(io, options) };
      const report = compareReport(result.comparison, pack);
      writeResult(io, options.output, renderComparison(report, options.format, printed), path);
      finish(bestExitCode(answers, { required: options.require, allowEmpty: options.allowEmpty }));
    });

/** Several with commas between them, or the option again for each. */
const placesOption = () =>
  new Option('--in <places>', 'only these places, as beijing,shanghai (may be given again)').argParser(
    (typed: string, before: readonly string[] | undefined) => {
      const names = typed.split(/[,，、]/).map((name) => name.trim());
      if (names.includes('')) throw new UsageError(`--in "${typed}" names no place`, '--in beijing,shanghai');
      return [...(before ?? []), ...names];
    },
  );

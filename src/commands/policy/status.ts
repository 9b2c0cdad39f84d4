// laihua policy status: what is in force, in doubt, ended, ending soon or overdue for review, place by place.
import { Command, Option } from '@commander-js/extra-typings';
import { UsageError } from '../../errors.ts';
import { exitCodes } from '../../exit-code.ts';
import type { PolicyStatus } from '../../explain/policy-status.ts';
import type { CommandFile } from '../command-file.ts';
import { findPlace } from '../find-place.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';

const whole =
  (flag: string) =>
  (value: string): number => {
    if (!/^\d{1,5}$/.test(value)) throw new UsageError(`${flag} ${value} is no whole number`, `for example ${flag} 90`);
    return Number(value);
  };
const numberOption = <const F extends string>(flag: F, name: string, use: string) =>
  new Option(`${flag} <${name}>` as `${F} <n>`, use).argParser(whole(flag));

export const status: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Tell place by place which policies are in force, have ended, end soon, or wait for a review.')
    .addOption(option.placeOption('only this place'))
    .addOption(option.asOfOption('day for which it is asked, YYYY-MM-DD; today where it is left out'))
    .addOption(numberOption('--ends-within', 'days', 'tell what ends within so many days').default(90))
    .addOption(
      numberOption('--reviewed-within', 'days', 'tell what was reviewed longer ago; as the pack says where left out'),
    )
    .addOption(numberOption('--max-ending', 'n', 'exit 1 where more end soon'))
    .addOption(numberOption('--max-overdue', 'n', 'exit 1 where more wait for a review'))
    .addOption(numberOption('--max-in-doubt', 'n', 'exit 1 where more are in doubt'))
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.allowEmptyOption('exit 0 also where there is no policy'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (options) => {
      const [{ loadPack }, { policyStatus }, render, { styleFor }] = await Promise.all([
        import('../../validate/load-pack.ts'),
        import('../../explain/policy-status.ts'),
        import('../../render/policy/status.ts'),
        import('../../render/style.ts'),
      ]);
      const request = { policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd };
      const { pack, diagnostics, sources } = await loadPack(request);
      await tellDiagnostics(io, diagnostics, sources, options);
      if (pack === undefined) return finish(exitCodes.wrongRequest);
      const found = policyStatus(pack, {
        day: options.asOf ?? io.today(),
        endsWithin: options.endsWithin,
        reviewedWithin: options.reviewedWithin ?? pack.manifest.review_interval_days,
        places: options.in === undefined ? undefined : [findPlace(pack, options.in, '--in').id],
      });
      const text = { languages: option.languagesOf(options.lang), style: styleFor(io, options) };
      const forms = {
        text: () => render.renderPolicyStatus(found, text),
        json: () => render.renderPolicyStatusJson(found, `${pack.manifest.id}@${pack.manifest.edition}`),
        markdown: () => render.renderPolicyStatusMarkdown(found, text),
      };
      writeResult(io, options.output, forms[options.format]());
      const isPast = pastBudget(found, options) || (found.places.length === 0 && !options.allowEmpty);
      finish(isPast ? exitCodes.doesNotHold : exitCodes.done);
    });

interface Budget {
  readonly maxEnding?: number | undefined;
  readonly maxOverdue?: number | undefined;
  readonly maxInDoubt?: number | undefined;
}

const pastBudget = ({ counts }: PolicyStatus, { maxEnding, maxOverdue, maxInDoubt }: Budget): boolean =>
  counts.ends_soon > (maxEnding ?? Number.POSITIVE_INFINITY) ||
  counts.overdue > (maxOverdue ?? Number.POSITIVE_INFINITY) ||
  counts.in_doubt > (maxInDoubt ?? Number.POSITIVE_INFINITY);

// laihua policy list: every edition of every policy, and which are in force.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import type { CommandFile } from '../command-file.ts';
import { findPlace } from '../find-place.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';

export const list: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'List the policies: where they hold, from when to when, how complete they are, when they were reviewed.',
    )
    .addOption(option.placeOption('only policies that hold in this place'))
    .addOption(option.asOfOption('day for which it is asked what is in force, YYYY-MM-DD; today where it is left out'))
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json']))
    .addOption(option.outputOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.allowEmptyOption('exit 0 also where there is no policy'))
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (options) => {
      const [{ loadPack }, { policyListing }, render, { styleFor }] = await Promise.all([
        import('../../validate/load-pack.ts'),
        import('../../explain/policy-listing.ts'),
        import('../../render/policy/list.ts'),
        import('../../render/style.ts'),
      ]);
      const request = { policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd };
      const { pack, diagnostics, sources } = await loadPack(request);
      await tellDiagnostics(io, diagnostics, sources, options);
      if (pack === undefined) return finish(exitCodes.wrongRequest);
      const day = options.asOf ?? io.today();
      const rows = policyListing(
        pack,
        day,
        options.in === undefined ? undefined : findPlace(pack, options.in, '--in').id,
      );
      const text = { languages: option.languagesOf(options.lang), style: styleFor(io, options) };
      const json = options.format === 'json';
      const name = `${pack.manifest.id}@${pack.manifest.edition}`;
      writeResult(
        io,
        options.output,
        json ? render.renderPolicyListJson(rows, day, name) : render.renderPolicyList(rows, day, text),
      );
      finish(rows.length === 0 && !options.allowEmpty ? exitCodes.doesNotHold : exitCodes.done);
    });

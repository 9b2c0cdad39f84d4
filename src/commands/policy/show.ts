// laihua policy show: one place, one policy or one item of it, written out as people read it.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';
import { shownPage } from './shown-page.ts';

export const show: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Show what the policies say: of a place, of one policy, or of one item of it.')
    .argument(
      '<what>',
      'a place (shanghai), a policy (national/points), an edition of it (…@2017-04-01) or an item (…#a-vi)',
    )
    .addOption(option.asOfOption('day for which the edition in force is shown, YYYY-MM-DD; today where it is left out'))
    .addOption(option.langOption())
    .addOption(option.formatOption(['text', 'json', 'markdown']))
    .addOption(option.outputOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (what, options) => {
      const [{ loadPack }, { styleFor }] = await Promise.all([
        import('../../validate/load-pack.ts'),
        import('../../render/style.ts'),
      ]);
      const request = { policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd };
      const { pack, diagnostics, sources } = await loadPack(request);
      await tellDiagnostics(io, diagnostics, sources, options);
      if (pack === undefined) return finish(exitCodes.wrongRequest);
      const text = {
        languages: option.languagesOf(options.lang),
        style: styleFor(io, options),
        format: options.format,
      };
      writeResult(io, options.output, await shownPage(pack, what, options.asOf ?? io.today(), text));
    });

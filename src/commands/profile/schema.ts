// laihua profile schema: the JSON Schema with which an editor completes and checks a profile.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../../exit-code.ts';
import type { CommandFile } from '../command-file.ts';
import * as option from '../shared-options.ts';
import { tellDiagnostics } from '../tell-diagnostics.ts';
import { writeResult } from '../write-result.ts';

export const schema: CommandFile = ({ io, finish }) =>
  new Command()
    .description('Print the JSON Schema of profiles, made from the facts, documents and places of the policies.')
    .addOption(option.outputOption())
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.quietOption())
    .action(async (options) => {
      const [{ loadPack }, { profileSchema }] = await Promise.all([
        import('../../validate/load-pack.ts'),
        import('../../validate/profile-schema.ts'),
      ]);
      const request = { policies: options.policies, builtin: options.builtinPolicies, cwd: io.cwd };
      const { pack, diagnostics, sources } = await loadPack(request);
      await tellDiagnostics(io, diagnostics, sources, options);
      if (pack === undefined) return finish(exitCodes.wrongRequest);
      writeResult(io, options.output, `${JSON.stringify(profileSchema(pack), null, 2)}\n`);
    });

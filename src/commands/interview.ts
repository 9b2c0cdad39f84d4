// laihua interview [PROFILE]: ask only what can still change the answer; save a profile after every answer.
import { Command, Option } from '@commander-js/extra-typings';
import { purposes } from '../model/purpose.ts';
import type { CommandFile } from './command-file.ts';
import * as option from './shared-options.ts';

export const interview: CommandFile = ({ io, finish }) =>
  new Command()
    .description(
      'Lead from nothing, or from a profile half filled, to an answer: ask only what can still change it, and save the profile after every answer.',
    )
    .argument('[profile]', 'a profile to go on with or to begin; without one a draft in this folder')
    .addOption(option.langOption())
    .addOption(new Option('--resume', 'go on with the newest draft in this folder'))
    .addOption(new Option('--answers <file>', 'take the answers from a file instead of a terminal'))
    .addOption(new Option('--purpose <purpose>', 'what is filed for, where the profile does not say').choices(purposes))
    .addOption(option.placeOption('place, as shanghai or guangdong/guangzhou, where the profile names none'))
    .addOption(option.asOfOption('filing day, YYYY-MM-DD, where the profile names none'))
    .addOption(option.policiesOption())
    .addOption(option.noBuiltinOption())
    .addOption(option.colorOption())
    .addOption(option.noColorOption())
    .addOption(option.quietOption())
    .action(async (path, options) => {
      const { holdInterview } = await import('./hold-interview.ts');
      finish(await holdInterview(io, path, options));
    });

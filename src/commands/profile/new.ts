// laihua profile new: an empty profile with every block explained.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { UsageError } from '../../errors.ts';
import type { CommandFile } from '../command-file.ts';
import { outputOption } from '../shared-options.ts';
import { writeResult } from '../write-result.ts';

export const newProfile: CommandFile = ({ io }) =>
  new Command()
    .description('Start a profile: print an empty one, or write it to a file that does not exist yet.')
    .addOption(outputOption())
    .action(async ({ output }) => {
      if (output !== undefined && output !== '-' && existsSync(resolve(io.cwd, output))) {
        throw new UsageError(`${output} is there already and is not overwritten`, 'another file name after -o');
      }
      const { readTemplate } = await import('../../load/bundled-template.ts');
      writeResult(io, output, readTemplate('profile.yaml'));
    });

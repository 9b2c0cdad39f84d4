// laihua profile synthesise: profiles of invented candidates, the same for the same seed.
import { Command, Option } from '@commander-js/extra-typings';
import type { CommandFile } from '../command-file.ts';
import { wholeNumber } from '../whole-number.ts';

export const synthesise: CommandFile = ({ io }) =>
  new Command()
    .description('Make profiles of invented candidates, to try a batch on: the same seed makes the same profiles.')
    .addOption(new Option('--count <n>', 'how many').argParser(wholeNumber('--count', 1)).default(10))
    .addOption(new Option('--seed <n>', 'another seed makes others').argParser(wholeNumber('--seed', 0)).default(1))
    .addOption(
      new Option('--format <format>', 'one a line, or one file each in a new folder')
        .choices(['jsonl', 'yaml', 'json'] as const)
        .default('jsonl' as const),
    )
    .addOption(new Option('-o, --output <path>', 'write to a file; for yaml and json, the folder to make'))
    .action(async (options) => {
      const { writeCandidates } = await import('./write-candidates.ts');
      await writeCandidates(io, options);
    });

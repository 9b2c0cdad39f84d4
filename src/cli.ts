// Turns a command line into an exit code; commander and the command are loaded only when they are needed.
import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { CommandFile } from './commands/command-file.ts';
import { UsageError } from './errors.ts';
import { type ExitCode, exitCodes } from './exit-code.ts';
import { type Io, processIo } from './io.ts';
import { version } from './version.ts';

interface CommandEntry {
  /** What is typed, and where the file lies under `commands/`. */
  readonly path: string;
  readonly summary: string;
  readonly load: () => Promise<CommandFile>;
}

/** Every command, in the order of the help page. */
const commands: readonly CommandEntry[] = [
  {
    path: 'interview',
    summary: 'ask only what can still change the answer; save a profile',
    load: async () => (await import('./commands/interview.ts')).interview,
  },
  {
    path: 'check',
    summary: 'category, points, missing facts and missing evidence of a profile',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    path: 'explain',
    summary: 'why and why not, fact by fact, with sources',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    path: 'compare',
    summary: 'the same candidate in every place, or in those named, side by side',
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  {
    path: 'request',
    summary: 'the message that asks the candidate or the employer for what is missing',
    load: async () => (await import('./commands/request.ts')).request,
  },
  {
    path: 'dossier',
    summary: 'the checklist of a filing as a PDF: documents to tick, dates, sources',
    load: async () => (await import('./commands/dossier.ts')).dossier,
  },
  {
    path: 'verify',
    summary: 'an old assessment or dossier made again and compared',
    load: async () => (await import('./commands/verify.ts')).verify,
  },
  {
    path: 'batch',
    summary: 'many profiles in one run, as a spreadsheet, lines or a summary',
    load: async () => (await import('./commands/batch.ts')).batch,
  },
  {
    path: 'policy list',
    summary: 'every policy, and which are in force',
    load: async () => (await import('./commands/policy/list.ts')).list,
  },
  {
    path: 'policy show',
    summary: 'a place, a policy or an item of it, written out',
    load: async () => (await import('./commands/policy/show.ts')).show,
  },
  {
    path: 'policy status',
    summary: 'what is in force, has ended, ends soon, or waits for a review, by place',
    load: async () => (await import('./commands/policy/status.ts')).status,
  },
  {
    path: 'policy lint',
    summary: 'what is wrong with the policy files',
    load: async () => (await import('./commands/policy/lint.ts')).lint,
  },
  {
    path: 'policy fmt',
    summary: 'policy files in one layout; comments and meaning stay',
    load: async () => (await import('./commands/policy/fmt.ts')).fmt,
  },
  {
    path: 'policy test',
    summary: 'whether the policies answer their cases as they must',
    load: async () => (await import('./commands/policy/test.ts')).test,
  },
  {
    path: 'policy coverage',
    summary: 'what of the policies some case shows, and what none does',
    load: async () => (await import('./commands/policy/coverage.ts')).coverage,
  },
  {
    path: 'policy check',
    summary: 'lint, test and coverage in one run',
    load: async () => (await import('./commands/policy/check.ts')).check,
  },
  {
    path: 'policy mutate',
    summary: 'whether the cases would notice if the policies were slightly otherwise',
    load: async () => (await import('./commands/policy/mutate.ts')).mutate,
  },
  {
    path: 'policy diff',
    summary: 'what changed between two packs, what it means, and whom it moves',
    load: async () => (await import('./commands/policy/diff.ts')).diff,
  },
  {
    path: 'profile new',
    summary: 'an empty profile with every block explained',
    load: async () => (await import('./commands/profile/new.ts')).newProfile,
  },
  {
    path: 'profile schema',
    summary: 'the JSON Schema of profiles, for editors',
    load: async () => (await import('./commands/profile/schema.ts')).schema,
  },
  {
    path: 'profile synthesise',
    summary: 'profiles of invented candidates, to try a batch on',
    load: async () => (await import('./commands/profile/synthesise.ts')).synthesise,
  },
];

const groups: Readonly<Record<string, string>> = {
  policy: 'the policy files: list, show, status, lint, fmt, test, coverage, check, mutate, diff',
  profile: 'profiles: start a new one, the schema for editors, invented ones',
};

/** Runs one command line (without `node` and the script) in the given surroundings. */
export async function main(argv: readonly string[], io: Io = processIo()): Promise<ExitCode> {
  try {
    return await run(argv, io);
  } catch (error) {
    return error instanceof UsageError ? refuse(error, io) : reportBug(error, io);
  }
}

async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const { Command, CommanderError } = await import('@commander-js/extra-typings');
  let code: ExitCode = exitCodes.done;
  const finish = (reached: ExitCode): void => {
    code = reached;
  };
  const program = new Command('laihua')
    .description('What the facts of a profile show under the rules for foreigners who want to work in China.')
    .version(version, '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .showHelpAfterError('Try: laihua --help');
  for (const entry of commands) await addCommand(program, entry, argv, io, finish);
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongRequest;
  }
}

/** Adds a command in full where the command line names it, else only its name and summary for the help page. */
async function addCommand(
  program: CommandUnknownOpts,
  entry: CommandEntry,
  argv: readonly string[],
  io: Io,
  finish: (code: ExitCode) => void,
): Promise<void> {
  const words = entry.path.split(' ');
  const name = words.at(-1) ?? entry.path;
  const parent = words.length === 1 ? program : groupOf(program, words[0] ?? '');
  if (!words.every((word) => argv.includes(word))) {
    parent.command(name).summary(entry.summary);
    return;
  }
  const command = (await entry.load())({ io, finish });
  command.name(name).summary(entry.summary).copyInheritedSettings(parent);
  command.showHelpAfterError(`Try: laihua ${entry.path} --help`);
  parent.addCommand(command);
}

function groupOf(program: CommandUnknownOpts, name: string): CommandUnknownOpts {
  const known = program.commands.find((command) => command.name() === name);
  if (known) return known;
  const description = groups[name] ?? '';
  return program.command(name).summary(description).description(description);
}

function refuse(error: UsageError, io: Io): ExitCode {
  io.stderr.write(`laihua: ${error.message}\n${error.hint === undefined ? '' : `Try: ${error.hint}\n`}`);
  return exitCodes.wrongRequest;
}

function reportBug(error: unknown, io: Io): ExitCode {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(
    [
      `laihua: this is a bug in laihua ${version}: ${message}`,
      'Nothing was decided or written. Please report it as README.md says, with the command you typed.',
      io.env['LAIHUA_DEBUG'] ? `${stack}\n` : 'LAIHUA_DEBUG=1 shows where it happened.\n',
    ].join('\n'),
  );
  return exitCodes.bug;
}

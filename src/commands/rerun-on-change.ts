// A run over policy folders -> the same run after every change in them, until the user interrupts.
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';

interface Watched {
  readonly policies: readonly string[];
  readonly builtinPolicies: boolean;
  readonly quiet?: boolean | undefined;
}

/** Changes that come while it runs make it run once more afterwards. */
export async function rerunOnChange(io: Io, request: Watched, run: () => Promise<unknown>): Promise<ExitCode> {
  const [{ foldersOf }, { watchFolders }] = await Promise.all([
    import('../validate/load-pack.ts'),
    import('../load/watch-folders.ts'),
  ]);
  const folders = foldersOf({ policies: request.policies, builtin: request.builtinPolicies, cwd: io.cwd });
  let isDue = false;
  let isRunning = false;
  const tell = (text: string): void => {
    if (!request.quiet) io.stderr.write(`laihua: ${text}\n`);
  };
  const runWhileDue = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    while (isDue) {
      isDue = false;
      await run().catch((error: unknown) => {
        // Files that are gone for a moment, as while a branch is changed, come back with the next change.
        if (!(error instanceof UsageError)) throw error;
        io.stderr.write(`laihua: ${error.message}\n`);
      });
      tell(`waiting for a change in ${folders.join(', ')}; Ctrl-C ends`);
    }
    isRunning = false;
  };
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      stopWatching();
      stopListening();
      settle();
    };
    const onChange = () => {
      isDue = true;
      runWhileDue().catch((error: unknown) => end(() => reject(error)));
    };
    const stopWatching = watchFolders(folders, (paths) => {
      const [first, ...others] = paths;
      tell(`changed: ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`);
      onChange();
    });
    const stopListening = io.onInterrupt(() => end(() => resolve(exitCodes.interrupted)));
    onChange();
  });
}

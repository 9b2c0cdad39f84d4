// The surroundings of one run (streams, environment, folder, day, terminal) as one value: the only door to them.
import { exitCodes } from './exit-code.ts';
import type { PlainDate } from './model/plain-date.ts';

export interface OutputStream {
  write(content: string | Uint8Array): void;
  /** Whether a person reads it in a terminal. */
  readonly isTTY: boolean;
  /** Width in columns, where known. */
  readonly columns: number | undefined;
  /** Whether the reader at the other end has gone, so that writing on is in vain. */
  readonly isClosed: boolean;
}

export interface Io {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Standard input to its end, or as far as `limit` bytes and a little more. */
  readonly readStdin: (limit: number) => Promise<Uint8Array>;
  /** Where both ends are a terminal, so that somebody can be asked. */
  readonly terminal?: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream } | undefined;
  /** Standard input piece by piece, for what is longer than memory. */
  readonly stdinPieces: () => AsyncIterable<Uint8Array>;
  /** Calls back when the user interrupts, in place of ending; the function given back ends that. */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** Milliseconds since the program started, for progress and nothing else. */
  readonly elapsed: () => number;
  /** One more laihua with another command line, at the same time: what it prints. Absent where there is only this one. */
  readonly beside?: ((argv: readonly string[]) => Promise<string>) | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The day it is in Asia/Shanghai, where filing days are counted. */
  readonly today: () => PlainDate;
}

/** China keeps one time, eight hours ahead of UTC, all year. */
const SHANGHAI_AHEAD_MS = 8 * 60 * 60 * 1000;

/** The day in Asia/Shanghai at a moment given in milliseconds since 1970 (UTC). */
export const dayInShanghai = (now: number): PlainDate => new Date(now + SHANGHAI_AHEAD_MS).toISOString().slice(0, 10);

function outputStream(stream: NodeJS.WriteStream): OutputStream {
  let isClosed = false;
  // A reader that has seen enough (`| head`) closes the pipe; that is not our failure and not worth a word.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    isClosed = true;
    if (error.code === 'EPIPE') return;
    process.stderr.write(`laihua: the result cannot be written: ${error.code ?? error.message}\n`);
    process.exit(exitCodes.wrongRequest);
  });
  return {
    write: (content) => {
      if (!isClosed) stream.write(content);
    },
    get isClosed() {
      return isClosed;
    },
    get isTTY() {
      return stream.isTTY === true;
    },
    get columns() {
      return stream.isTTY === true ? stream.columns : undefined;
    },
  };
}

async function readUpTo(stream: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk));
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/** The same program by the same script; what is wrong this run says itself. The built script cannot import modules. */
const runBeside =
  (script: string) =>
  async (argv: readonly string[]): Promise<string> => {
    const { spawn } = process.getBuiltinModule('node:child_process');
    const child = spawn(process.execPath, [...process.execArgv, script, ...argv], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  };

/** The surroundings of the running process. */
export const processIo = (): Io => ({
  stdout: outputStream(process.stdout),
  stderr: outputStream(process.stderr),
  readStdin: (limit) => readUpTo(process.stdin, limit),
  terminal: process.stdin.isTTY && process.stdout.isTTY ? { input: process.stdin, output: process.stdout } : undefined,
  stdinPieces: () => process.stdin,
  onInterrupt: (listener) => {
    const signals = ['SIGINT', 'SIGTERM'] as const;
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
  elapsed: () => performance.now(),
  beside: process.argv[1] === undefined ? undefined : runBeside(process.argv[1]),
  env: process.env,
  cwd: process.cwd(),
  today: () => dayInShanghai(Date.now()),
});

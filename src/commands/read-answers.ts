// The file of --answers -> typed lines, one a prompt, or answers by fact.
import { resolve } from 'node:path';
import { UsageError } from '../errors.ts';
import type { GivenAnswers } from '../interview/given-answers.ts';
import type { Io } from '../io.ts';
import { parseYaml } from '../load/parse-yaml.ts';
import { readSource } from '../load/read-source.ts';

export type AnswersFile =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'given'; readonly given: GivenAnswers };

/** `lines:` with a list makes it typed lines; any other mapping gives answers by their names. */
export function readAnswers(io: Io, named: string): AnswersFile {
  const { source, diagnostics } = readSource(resolve(io.cwd, named));
  const parsed = source && parseYaml(source);
  const problem = [...diagnostics, ...(parsed?.diagnostics ?? [])].find(({ severity }) => severity === 'error');
  const value = parsed?.document?.value;
  if (problem || typeof value !== 'object' || value === null)
    throw new UsageError(
      `${named} cannot be used as answers${problem ? `, line ${problem.location.range?.line ?? 1}: ${problem.message}` : ''}`,
      'one line a fact, such as "hsk_level: 4", or "lines:" with a list of what is typed',
    );
  const given: GivenAnswers = { ...value };
  const { lines } = given;
  return Array.isArray(lines)
    ? { kind: 'lines', lines: lines.map((line) => (line === null ? '' : String(line))) }
    : { kind: 'given', given };
}

// A program that compiles its parts when they are read -> the same program with all of them compiled: for answering many profiles.
import type { CompiledItem, Program } from './program.ts';

/** What is plain data is read several times faster than what is worked out when read, but takes its time to make. */
export function settledProgram(program: Program): Program {
  const items = <T>(found: readonly CompiledItem<T>[]): readonly CompiledItem<T>[] =>
    found.map((item) => ({ ...item }));
  return {
    ...program,
    routes: program.routes.map((route) => ({ ...route })),
    requirements: program.requirements.map((requirement) => ({ ...requirement })),
    formDefaults: items(program.formDefaults),
    certification: items(program.certification),
    filingWindows: items(program.filingWindows),
    timeLimits: items(program.timeLimits),
    validity: items(program.validity),
    notices: items(program.notices),
  };
}

// A program that compiles its parts when they are read -> the same program with all of them compiled: for answering many profiles.
import { settled as plain } from '../lazy.ts';
import type { CompiledItem, Program } from './program.ts';

const settled = new WeakSet<Program>();

/** A program that differs from another in some parts; what a program compiles when it is read is compiled once for both. */
export function changedProgram(program: Program, changes: Partial<Program>): Program {
  if (!settled.has(program)) return Object.create(program, Object.getOwnPropertyDescriptors(changes));
  const changed: Program = { ...program, ...changes };
  settled.add(changed);
  return changed;
}

/** What is plain data is read several times faster than what is worked out when read, but takes its time to make. */
export function settledProgram(program: Program): Program {
  const items = <T>(found: readonly CompiledItem<T>[]): readonly CompiledItem<T>[] => found.map(plain);
  const found: Program = {
    ...program,
    routes: program.routes.map(plain),
    requirements: program.requirements.map(plain),
    formDefaults: items(program.formDefaults),
    certification: items(program.certification),
    filingWindows: items(program.filingWindows),
    timeLimits: items(program.timeLimits),
    validity: items(program.validity),
    notices: items(program.notices),
  };
  settled.add(found);
  return found;
}

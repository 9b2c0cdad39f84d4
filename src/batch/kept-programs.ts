// A pack -> compile, remembering the programs used last: a batch asks for the same places, days and purposes again and again.
import { compile } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import type { Pack } from '../model/pack.ts';

type Request = Parameters<typeof compile>[1];

/** Programs kept; each takes a few hundred kilobytes once it has answered. */
const KEPT = 128;

export function keptPrograms(pack: Pack): (request: Request) => Program {
  const programs = new Map<string, Program>();
  return (request) => {
    const key = `${request.place} ${request.as_of} ${request.purpose}`;
    const program = programs.get(key) ?? compile(pack, request);
    // A map keeps its order, so that the first key is the one not used for longest.
    programs.delete(key);
    programs.set(key, program);
    const [oldest] = programs.keys();
    if (programs.size > KEPT && oldest !== undefined) programs.delete(oldest);
    return program;
  };
}

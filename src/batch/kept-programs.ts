// A pack -> compile, remembering the programs used last: a batch asks for the same places, days and purposes again and again.
import { compile } from '../compile/compile.ts';
import { datedProgram, lawSpan } from '../compile/dated-program.ts';
import type { Program } from '../compile/program.ts';
import { settledProgram } from '../compile/settled-program.ts';
import type { Pack } from '../model/pack.ts';
import { lastUsed } from './last-used.ts';

type Request = Parameters<typeof compile>[1];

/** Laws kept, one for a place, a purpose and a time in which nothing changes; each takes about half a megabyte. */
const LAWS = 128;
/** Days kept; each takes a few dozen kilobytes once it has answered. */
const DAYS = 256;

export function keptPrograms(pack: Pack): (request: Request) => Program {
  const laws = lastUsed<Program>(LAWS);
  const days = lastUsed<Program>(DAYS);
  return (request) => {
    const { place, as_of, purpose } = request;
    return days(`${place} ${as_of} ${purpose}`, () =>
      datedProgram(
        laws(`${place} ${lawSpan(pack, place, as_of)} ${purpose}`, () => settledProgram(compile(pack, request))),
        as_of,
      ),
    );
  };
}

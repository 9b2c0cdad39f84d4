// Turns a pack into the function that answers its cases: programs are compiled once for each place, day and purpose.
import { compile } from '../compile/compile.ts';
import type { Program } from '../compile/program.ts';
import { UsageError } from '../errors.ts';
import { assessmentOf } from '../evaluate/evaluate.ts';
import type { Pack } from '../model/pack.ts';
import { isMeant } from './compare-expectation.ts';
import type { Assess } from './run-cases.ts';

export function caseAssessor(pack: Pack): Assess {
  const programs = new Map<string, Program>();
  return (profile, { place, as_of, assumeNothing, category, route }) => {
    const key = `${place} ${as_of} ${profile.purpose}`;
    const program = programs.get(key) ?? compile(pack, { place, as_of, purpose: profile.purpose });
    programs.set(key, program);
    const filedUnder = route === undefined ? undefined : routeOf(program, route);
    return assessmentOf(program, profile, {
      asOfFrom: 'profile',
      tool: 'policy cases',
      assumeNothing,
      ...(category ? { category } : {}),
      ...(filedUnder === undefined ? {} : { route: filedUnder }),
    });
  };
}

function routeOf(program: Program, route: string): string {
  const id = program.routes.map(({ origin }) => origin.id).find((each) => isMeant(each, route));
  if (id === undefined)
    throw new UsageError(`a case is filed under the route "${route}", which is not there on its day`);
  return id;
}

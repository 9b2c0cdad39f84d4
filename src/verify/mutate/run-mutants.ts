// Turns the mutants of a pack into what became of each: noticed by a case, refused by lint, or alive, with or without a reason.
import type { ExplainedMutant } from '../../model/explained-mutants.ts';
import type { Pack } from '../../model/pack.ts';
import type { Located, LocatedPack } from '../../validate/located-pack.ts';
import type { ReadCase } from '../read-cases.ts';
import type { CaseIndex } from './case-index.ts';
import { explanationOf } from './explanation-of.ts';
import type { Mutant } from './mutant.ts';
import { isRefusedByLint } from './refused-by-lint.ts';
import { tryMutant } from './try-mutant.ts';

export type Fate = 'killed' | 'refused' | 'explained' | 'survived' | 'not_tried';

export interface MutantResult {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** The case that noticed it. */
  readonly killer?: ReadCase;
  readonly explanation?: Located<ExplainedMutant>;
}

export interface MutantRun {
  readonly located: LocatedPack;
  readonly pack: Pack;
  readonly cases: readonly ReadCase[];
  readonly index: CaseIndex;
  /** Whether there is time for one more. */
  readonly hasTime: () => boolean;
}

/** Mutants of one item follow one another, as the case that noticed one often notices the next. */
export function runMutants(mutants: readonly Mutant[], run: MutantRun): readonly MutantResult[] {
  let killers: readonly number[] = [];
  let item = '';
  return mutants.map((mutant): MutantResult => {
    if (!run.hasTime()) return { mutant, fate: 'not_tried' };
    if (mutant.item !== item) killers = [];
    item = mutant.item;
    const order = run.index.casesFor(mutant);
    const first = killers.filter((position) => order.includes(position));
    const tried = tryMutant(mutant, run.pack, run.cases, [...first, ...order.filter((one) => !first.includes(one))]);
    if (typeof tried === 'object') {
      const { killer: position } = tried;
      killers = [position, ...killers.filter((each) => each !== position)].slice(0, 4);
      const killer = run.cases[position];
      return { mutant, fate: 'killed', ...(killer ? { killer } : {}) };
    }
    return { mutant, ...fateOfSurvivor(mutant, run) };
  });
}

function fateOfSurvivor(mutant: Mutant, { located }: MutantRun): Pick<MutantResult, 'fate' | 'explanation'> {
  const explanation = explanationOf(mutant, located.explained);
  if (explanation) return { fate: 'explained', explanation };
  return { fate: isRefusedByLint(mutant, located) ? 'refused' : 'survived' };
}

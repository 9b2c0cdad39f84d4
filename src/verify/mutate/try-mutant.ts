// Turns a mutant into whether some case notices it: the edited pack, with only the programs that the cases tried need.
import { editionId } from '../../model/edition-id.ts';
import type { Pack } from '../../model/pack.ts';
import { caseAssessor } from '../assess-case.ts';
import type { ReadCase } from '../read-cases.ts';
import { runCase } from '../run-cases.ts';
import { editValue } from './edit-value.ts';
import type { Mutant } from './mutant.ts';

/** Position of the first case that fails; `crashed` where the edited policies cannot be compiled, which lint has to refuse. */
export type Tried = { readonly killer: number } | 'survived' | 'crashed';

export function tryMutant(mutant: Mutant, pack: Pack, cases: readonly ReadCase[], order: Iterable<number>): Tried {
  try {
    const edited = editedPack(mutant, pack);
    const assess = caseAssessor(edited);
    for (const position of order) {
      const each = cases[position];
      if (each && !runCase(each, assess).passed) return { killer: position };
    }
    return 'survived';
  } catch {
    return 'crashed';
  }
}

export function editedPack({ target, path, edit }: Mutant, pack: Pack): Pack {
  if (target.kind === 'wages') {
    const { id } = target.located.value;
    const edited = editValue(target.located.value, path, edit);
    return { ...pack, wages: pack.wages.map((series) => (series.id === id ? edited : series)) };
  }
  const edition = editionId(target.located.value);
  const edited = editValue(target.located.value, path, edit);
  return { ...pack, policies: pack.policies.map((policy) => (editionId(policy) === edition ? edited : policy)) };
}

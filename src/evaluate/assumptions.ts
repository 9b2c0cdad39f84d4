// A table with assumptions and the same without -> the assumptions the answer rests on or hides behind.
import type { Program } from '../compile/program.ts';
import type { Assessment } from '../model/assessment.ts';
import { categoryBounds } from './category-bounds.ts';
import type { FactTable } from './fact-table.ts';
import { type Bounds, type Consequences, missingIds } from './missing-facts.ts';

/** An assumption is listed when the answer under `--assume-nothing` would name the fact (contract, absent facts). */
export function assumptions(
  program: Program,
  table: FactTable,
  bare: FactTable,
  _bounds: Bounds,
  consequences: Pick<Consequences, 'missing'>,
): Assessment['assumed'] {
  const named = new Set(missingIds(program, bare.situation, categoryBounds(program, bare.situation), consequences));
  return program.definitions.flatMap((definition, slot): Assessment['assumed'][number][] => {
    const entry = table.entries[slot];
    if (entry?.origin !== 'assumed' || definition.when_absent === 'unknown' || !named.has(definition.id)) return [];
    const { kind } = definition.when_absent;
    return [{ fact: definition.id, value: entry.value, kind, effect: kind === 'rare' ? 'hides' : 'carries' }];
  });
}

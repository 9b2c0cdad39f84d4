// Facts whose proving document is held -> the highest category proven by them alone.

import { choicesOf } from '../compile/narrower-values.ts';
import type { Program } from '../compile/program.ts';
import type { EvidenceLine, Rung } from '../model/assessment.ts';
import type { Profile } from '../model/profile.ts';
import { categoryBounds } from './category-bounds.ts';
import { type FactTable, openState } from './fact-table.ts';
import { varied } from './situation.ts';

/**
 * A fact counts when no document proves it, when one that does is held, or when this filing asks for none of them (waived,
 * replaced by a commitment, or not on the list): nothing is then left to show. What is assumed away (`rare`) stays away.
 */
export function documentedCategory(
  program: Program,
  table: FactTable,
  lines: readonly EvidenceLine[],
  profile: Profile,
): Rung {
  const held = new Set(lines.flatMap(({ type, status }) => (status === 'held' ? [type] : [])));
  const asked = new Map(lines.map((line) => [line.type, line]));
  const inHand = (type: string) =>
    held.has(type) ||
    (!asked.has(type) &&
      profile.evidence.some(
        (item) => item.type === type && item.expected_on === undefined && !profile.unusable?.has(item),
      ));
  const isSpared = (type: string) => {
    const line = asked.get(type);
    if (line === undefined || ['not_needed', 'waived', 'by_commitment'].includes(line.status)) return true;
    // What only another route would ask for is not asked here; what hangs on an open fact may be.
    return line.status === 'depends' && line.depends_on.every((on) => on.includes('#'));
  };
  const open = program.definitions.flatMap((definition, slot) => {
    const entry = table.entries[slot];
    const isStated = entry?.origin === 'given' || entry?.origin === 'derived' || entry?.origin === 'assumed';
    if (!isStated || (entry?.origin === 'assumed' && isRare(definition.when_absent))) return [];
    const documents = provedBy(program, table, slot);
    const isDocumented = documents.length === 0 || documents.some(inHand) || documents.every(isSpared);
    return isDocumented ? [] : [[slot, openState(program, definition)] as const];
  });
  return categoryBounds(program, varied(program, table.situation, open)).proven;
}

const isRare = (whenAbsent: unknown): boolean =>
  typeof whenAbsent === 'object' && whenAbsent !== null && 'kind' in whenAbsent && whenAbsent.kind === 'rare';

/** Documents that prove a fact: those of the values given where the catalogue names them, else the fact's own. */
export function provedBy(program: Program, table: FactTable, slot: number): readonly string[] {
  const definition = program.definitions[slot];
  const state = table.situation.states[slot];
  if (!definition) return [];
  const values =
    state?.kind === 'set' ? state.has : state?.kind === 'options' && state.options !== 'any' ? state.options : [];
  const entries = choicesOf(program.pack, definition).filter((entry) => values.includes(entry.id));
  const own = entries.flatMap((entry) => entry.proved_by ?? []);
  return own.length > 0 ? [...new Set(own)] : (definition.proved_by ?? []);
}

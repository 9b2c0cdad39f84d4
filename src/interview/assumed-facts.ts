// Where an interview stands -> the facts of a kind that the answer assumes, in the order of the vocabulary.
import type { Standing } from './standing.ts';

export function assumedFacts(
  { answer: { program, table, isNeeded } }: Standing,
  kind: 'rare' | 'general',
): readonly string[] {
  if (!isNeeded) return [];
  return program.definitions.flatMap(({ id, when_absent }, slot) =>
    table.entries[slot]?.origin === 'assumed' && when_absent !== 'unknown' && when_absent.kind === kind ? [id] : [],
  );
}

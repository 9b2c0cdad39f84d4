// A witness -> the lines of a profile that can be copied into a file and checked.
import { flowText } from '../../load/flow-text.ts';
import type { Witness } from '../../model/witness.ts';

export function witnessLines({ place, purpose, filing_on, facts }: Witness): readonly string[] {
  const head = Object.entries({ place, purpose, filing_on }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${flowText(value)}`],
  );
  const given = Object.entries(facts);
  return [
    ...head,
    ...(given.length === 0 ? [] : ['facts:', ...given.map(([fact, value]) => `  ${fact}: ${flowText(value)}`)]),
  ];
}

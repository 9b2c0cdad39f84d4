// What an analysis reads, and what it finds: something that is true of a policy for every candidate, with one who shows it.

import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import type { Pack } from '../model/pack.ts';
import type { Policy } from '../model/policy.ts';
import type { Finding, Spot } from '../validate/finding.ts';
import type { LocatedItem } from '../validate/items-of.ts';
import type { Located, LocatedPack } from '../validate/located-pack.ts';

export interface AnalysisInput {
  readonly pack: Pack;
  readonly located: LocatedPack;
  /** `<edition>#<item>` -> where it is written. */
  readonly items: ReadonlyMap<string, LocatedItem>;
}

export interface Analysed extends Pick<Finding, 'message' | 'hint' | 'related' | 'witness'> {
  readonly code: DiagnosticCode;
  readonly spot: Spot;
  readonly policy: Located<Policy>;
}

/** Said wherever an analysis cannot tell, so that its silence always means that nothing is wrong. */
export const notVerified = (policy: Located<Policy>, spot: Spot, what: string, facts: number): Analysed => ({
  code: 'policy/not-verified',
  policy,
  spot,
  message: `${what} was not verified: it hangs on ${facts} fact${facts === 1 ? '' : 's'}, whose combinations are too many to try`,
});

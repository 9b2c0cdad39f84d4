// The documents a case expects, by document or by status -> each document with its status.
import type { Expectation } from './policy-case.ts';

export const statusesExpected = (evidence: Expectation['evidence'] = {}): readonly (readonly [string, string])[] =>
  Object.entries(evidence).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value] as const] : value.map((type) => [type, key] as const),
  );

// An old assessment and the same made again: from what each was made, and in what they differ.
import type { LocalizedText } from './localized-text.ts';

/** `other`: a part of the document that is only compared as a whole. */
export const verifiedParts = [
  'profile',
  'category',
  'permit',
  'filing',
  'points',
  'factor',
  'route',
  'missing_fact',
  'evidence',
  'procedure',
  'validity',
  'other',
] as const;
export type VerifiedPart = (typeof verifiedParts)[number];

export interface Difference {
  readonly part: VerifiedPart;
  /** Of the route, factor, fact or document; of `other` the key. */
  readonly id?: string;
  readonly name?: LocalizedText;
  /** The key that differs; absent where the whole is there only once. */
  readonly key?: string;
  /** As in the assessment; absent where it was, or is, not there. */
  readonly then?: unknown;
  readonly now?: unknown;
}

export interface Receipt {
  readonly tool: string;
  readonly pack: string;
  readonly pack_digest: string;
  readonly profile_digest: string;
}

export interface Verification {
  readonly format: 'laihua/verification/1';
  readonly file: string;
  readonly candidate: { readonly name?: string | undefined; readonly reference?: string | undefined };
  readonly place: string;
  readonly purpose: string;
  readonly as_of: string;
  readonly is_same: boolean;
  readonly then: Receipt;
  readonly now: Receipt;
  readonly differences: readonly Difference[];
}

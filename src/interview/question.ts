// What an interview may ask for: the filing, one fact, the assumptions at once, and the papers in hand.
import type { EvidenceItem } from '../model/profile.ts';
import type { Moves } from './next-fact.ts';

/** What is said of one paper in hand. */
export type PaperAttribute = Exclude<keyof EvidenceItem, 'type' | 'path' | 'note' | 'expected_on'>;

export type Question =
  | { readonly kind: 'purpose' | 'place' | 'filing_on' | 'name' }
  | { readonly kind: 'fact'; readonly fact: string; readonly moves: readonly Moves[] }
  /** Assumed facts whose other values would still change the answer. */
  | { readonly kind: 'rare' | 'general'; readonly facts: readonly string[] }
  /** Document types asked for and not in hand yet. */
  | { readonly kind: 'papers'; readonly types: readonly string[] }
  /** `item`: position in the evidence of the profile. */
  | { readonly kind: 'paper'; readonly type: string; readonly item: number; readonly attribute: PaperAttribute };

/** The same for the same question: answers are kept by it, never by position. */
export const keyOf = (question: Question): string => {
  switch (question.kind) {
    case 'fact':
      return `fact ${question.fact}`;
    case 'paper':
      return `paper ${question.item} ${question.attribute}`;
    default:
      return question.kind;
  }
};

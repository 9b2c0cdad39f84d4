// What a question was answered with, before it is written down.
import type { Command } from './words.ts';

export type Answer =
  /** `value` as a profile takes it; `fact` where another fact than the one asked for was told, such as an age. */
  | { readonly kind: 'value'; readonly value: unknown; readonly fact?: string }
  | { readonly kind: 'unknown' | 'not_applicable' }
  /** Left out; not asked again in this session. */
  | { readonly kind: 'passed' }
  /** Of a list of facts or documents: those that apply. */
  | { readonly kind: 'ticked'; readonly ids: readonly string[] };

export type Answered =
  | Answer
  | { readonly kind: 'command'; readonly command: Exclude<Command, 'dk' | 'na' | 'more'> | 'interrupt' };

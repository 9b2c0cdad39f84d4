// The id of an item -> the requirement it is, as its policy writes it; undefined where the item is something else.
import type { Requirement } from '../model/policy.ts';
import type { Words } from './words.ts';

export const requirementOf = (words: Words, id: string): Requirement | undefined =>
  words.policy(id)?.requirements?.find((one) => one.id === id.slice(id.indexOf('#') + 1));

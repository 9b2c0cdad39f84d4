// A purpose that computes no category -> the category of the permit held, as the profile tells it.
import type { Program } from '../compile/program.ts';
import type { Category } from '../model/category.ts';
import { categories } from '../model/category.ts';
import type { Purpose } from '../model/purpose.ts';
import type { FactTable } from './fact-table.ts';

const withoutCategory: readonly Purpose[] = ['cancellation', 'reissue', 'information_change'];

export const computesCategory = ({ purpose }: Pick<Program, 'purpose'>): boolean => !withoutCategory.includes(purpose);

/** The fact that tells it. */
export const heldCategoryFact = 'current_permit_category';

/** Undefined for purposes that compute a category; null where the one held is not known. */
export function heldCategory(program: Program, { situation }: FactTable): Category | null | undefined {
  if (computesCategory(program)) return undefined;
  const state = situation.states[program.slots.get(heldCategoryFact) ?? -1];
  const [held, ...others] = state?.kind === 'options' && state.options !== 'any' ? state.options : [];
  return others.length === 0 ? (categories.find((category) => category === held) ?? null) : null;
}

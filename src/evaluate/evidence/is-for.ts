// The static scope of an item and a filing -> whether the item is for it.
import { inScope } from '../../compile/compile.ts';
import type { Scope } from '../../model/policy.ts';
import type { Filing } from '../filing.ts';

/** An item for certain categories is for no filing without one. */
export const isFor = (scope: Scope, { category }: Pick<Filing, 'category'>): boolean =>
  scope.categories === undefined || (category !== null && inScope(scope, category));

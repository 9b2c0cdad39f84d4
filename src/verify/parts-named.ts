// What came out otherwise and is no route -> where the policies write it: the row of a factor, a window, a length, an edition.
import type { CompiledFactor, Program } from '../compile/program.ts';
import type { Assessment } from '../model/assessment.ts';
import { below, type Spot } from '../validate/finding.ts';
import type { Mismatch } from './compare-expectation.ts';
import { isMeant } from './is-meant.ts';

export interface PartNamed {
  readonly spot: Spot;
  readonly what: string;
}

/** Where an item or an edition is written, by its full id. */
export type SpotOf = (id: string) => Spot | undefined;

export function partsNamed(
  { path, expected, got }: Mismatch,
  program: Program,
  { procedure, validity }: Assessment,
  spotOf: SpotOf,
): readonly PartNamed[] {
  const [key, second = '', third = ''] = path[0] === 'complete' ? path.slice(1) : path;
  const parts = (ids: readonly string[]): readonly PartNamed[] =>
    ids.flatMap((id) => {
      const spot = spotOf(id);
      return spot ? [{ spot, what: id }] : [];
    });
  const idsOf = (items: readonly { readonly origin: { readonly id: string } }[]) =>
    items.map(({ origin }) => origin.id);
  switch (`${key} ${second}`) {
    case 'points factors': {
      const factor = program.table?.factors.find(({ origin }) => isMeant(origin.id, third));
      const spot = factor && spotOf(factor.origin.id);
      return factor && spot ? rowsOf(factor, spot, got) : [];
    }
    case 'points table':
      return parts([expected, got].filter((id) => typeof id === 'string'));
    case 'procedure earliest':
    case 'procedure latest':
    case 'procedure state':
      return parts(procedure.windows.length > 0 ? procedure.windows.map(({ id }) => id) : idsOf(program.filingWindows));
    case 'procedure outcome':
    case 'procedure by':
      return parts(procedure.conditions.filter(({ outcome }) => outcome !== 'met').map(({ id }) => id));
    default:
  }
  if (key === 'validity') {
    const all = idsOf(program.validity);
    const named = all.filter((id) => validity.because.some((name) => isMeant(id, name)));
    return parts(named.length > 0 ? named : all);
  }
  return key === 'not_in_force' || key === 'in_doubt' || key === 'not_in_doubt' ? parts([String(expected)]) : [];
}

/** The rows of a factor that give the points that came out; the factor where no row does. */
function rowsOf({ factor, origin }: CompiledFactor, spot: Spot, got: unknown): readonly PartNamed[] {
  const { bands, best_of, sum_of, steps } = factor;
  const what = typeof got === 'number' ? `${origin.id}: ${got} points` : origin.id;
  if (steps) return [{ spot: below(spot, 'steps'), what }];
  const rows = Object.entries({ bands, best_of, sum_of }).flatMap(([list, choices]) =>
    (choices ?? []).flatMap(({ points }, index) => (points === got ? [{ spot: below(spot, list, index), what }] : [])),
  );
  return rows.length > 0 ? rows : [{ spot, what }];
}

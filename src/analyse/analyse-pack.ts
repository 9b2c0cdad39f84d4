// A pack without errors -> what holds in it for every candidate and is hardly meant: routes nobody meets, criteria that say nothing.
import { type Diagnostic, sortDiagnostics } from '../model/diagnostic.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import { editionId } from '../model/edition-id.ts';
import type { Pack } from '../model/pack.ts';
import type { Policy } from '../model/policy.ts';
import { toDiagnostic } from '../validate/finding.ts';
import { itemsOf } from '../validate/items-of.ts';
import type { Located, LocatedPack } from '../validate/located-pack.ts';
import type { AnalysisInput } from './analysis.ts';
import { checkChoices } from './check-choices.ts';
import { checkCriteria } from './check-criteria.ts';
import { checkGeneral } from './check-general.ts';
import { checkRoutes } from './check-routes.ts';

/** What makes a whole route closed: the route is not blamed for it again. */
const closing: ReadonlySet<DiagnosticCode> = new Set([
  'policy/always-met',
  'policy/contradictory-criteria',
  'policy/not-verified',
  'policy/route-always-met',
  'policy/route-never-met',
]);

/** `isMeant`: of which policies it is asked; of all where it is left out. */
export function analysePack(
  pack: Pack,
  located: LocatedPack,
  isMeant: (policy: Located<Policy>) => boolean = () => true,
): readonly Diagnostic[] {
  const items = new Map(
    located.policies.flatMap(itemsOf).map((item) => [`${editionId(item.policy.value)}#${item.value.id}`, item]),
  );
  const input: AnalysisInput = { pack, located, items };
  const meant = located.policies.filter(isMeant);
  const criteria = meant.flatMap((policy) => [...checkCriteria(input, policy), ...checkGeneral(input, policy)]);
  const told = criteria.filter(({ code }) => closing.has(code)).map(({ spot }) => spot);
  const others = meant.flatMap((policy) => [...checkRoutes(input, policy, told), ...checkChoices(input, policy)]);
  const found = [...criteria, ...others];
  return sortDiagnostics(
    found.map(({ spot, policy: _policy, ...finding }) =>
      toDiagnostic(spot.document, { ...finding, path: spot.path, target: spot.target ?? 'value' }),
    ),
  );
}

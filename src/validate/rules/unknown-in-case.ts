// Finds cases that expect something of a route, document, fact or notice no policy has: a misspelt name would pass as absent.
import type { Expectation } from '../../model/policy-case.ts';
import { defineRule } from '../define-rule.ts';
import { below, keyOf, type Spot } from '../finding.ts';
import type { Section } from '../items-of.ts';
import type { Lint } from '../lint.ts';
import { unknownName } from '../unknown-name.ts';

/** Where a name stands is only worked out where it is wrong. */
interface Use {
  readonly name: string;
  readonly spotOf: () => Spot;
}

type Kind = 'route' | 'factor' | 'fact' | 'document' | 'notice' | 'limit' | 'condition' | 'ground' | 'policy';

const whatIs: Readonly<Record<Kind, string>> = {
  route: 'a route of any policy',
  factor: 'a factor of any points table',
  fact: 'a fact of the pack',
  document: 'a document type of the pack',
  notice: 'a notice of any policy',
  limit: 'a time limit of any policy',
  condition: 'a condition of any policy',
  ground: 'a relaxation or a ground of a filing condition',
  policy: 'a policy of the pack',
};

export const unknownInCase = defineRule('case/unknown-name', 'pack', function* (lint) {
  const known = knownNames(lint);
  for (const file of lint.located.cases) {
    for (const [index, { expect, route }] of file.value.cases.entries()) {
      const uses = [...namesOf(expect, (...path) => below(file, 'cases', index, 'expect', ...path))];
      if (route !== undefined)
        uses.push(['route', { name: route, spotOf: () => below(file, 'cases', index, 'route') }]);
      for (const [kind, { name, spotOf }] of uses) {
        if (!known[kind].has(shortName(kind, name))) yield unknownName(spotOf(), name, whatIs[kind], known[kind]);
      }
    }
  }
});

/** The last part of an id; of a policy its id without the first day. */
const shortName = (kind: Kind, name: string): string =>
  kind === 'policy' ? (name.split('@')[0] ?? name) : (name.split('#').at(-1) ?? name);

function knownNames({ items, facts, documents, located }: Lint): Readonly<Record<Kind, ReadonlySet<string>>> {
  const of = (...sections: readonly Section[]): readonly string[] =>
    items.filter(({ section }) => sections.includes(section)).map(({ value }) => value.id);
  const grounds = located.policies.flatMap(({ value }) =>
    (value.filing_conditions ?? []).flatMap(({ one_of = [] }) => one_of.map(({ id }) => id)),
  );
  return {
    route: new Set(of('routes', 'entries')),
    factor: new Set(of('factors')),
    fact: new Set(facts.keys()),
    document: new Set(documents.keys()),
    // An instrument stands for all its notices.
    notice: new Set([...of('notices'), ...located.policies.map(({ value }) => value.id)]),
    limit: new Set(of('time_limits')),
    condition: new Set(of('conditions')),
    ground: new Set([...of('relaxations', 'filing_conditions'), ...grounds]),
    policy: new Set(located.policies.map(({ value }) => value.id)),
  };
}

/** Every name an expectation writes, with what it must be the name of. */
function* namesOf(expect: Expectation, spotAt: (...path: readonly string[]) => Spot): Generator<readonly [Kind, Use]> {
  type Path = readonly string[];
  const keys = (kind: Kind, path: Path, record: object | undefined): (readonly [Kind, Use])[] =>
    Object.keys(record ?? {}).map((name) => [kind, { name, spotOf: () => keyOf(spotAt(...path, name)) }]);
  const list = (kind: Kind, path: Path, names: readonly string[] | undefined): (readonly [Kind, Use])[] =>
    (names ?? []).map((name, index) => [kind, { name, spotOf: () => below(spotAt(...path), index) }]);
  const one = (kind: Kind, path: Path, name: string | null | undefined): (readonly [Kind, Use])[] =>
    typeof name === 'string' ? [[kind, { name, spotOf: () => spotAt(...path) }]] : [];
  const at = (...path: Path): Path => path;
  yield* keys('route', at('routes'), expect.routes);
  yield* keys('route', at('confidence'), expect.confidence);
  yield* keys('route', at('pay_lines'), expect.pay_lines);
  yield* keys('route', at('waived'), expect.waived);
  for (const [route, by] of Object.entries(expect.waived ?? {})) yield* list('ground', at('waived', route), by);
  yield* one('route', at('filing', 'route'), expect.filing?.route);
  yield* one('policy', at('points', 'table'), expect.points?.table);
  yield* keys('factor', at('points', 'factors'), expect.points?.factors);
  yield* list('fact', at('missing_facts'), expect.missing_facts);
  yield* list('fact', at('not_missing'), expect.not_missing);
  yield* list('fact', at('assumed'), expect.assumed);
  for (const [key, value] of Object.entries(expect.evidence ?? {})) {
    if (typeof value === 'string') yield* keys('document', at('evidence'), { [key]: value });
    else yield* list('document', at('evidence', key), value);
  }
  yield* keys('document', at('forms'), expect.forms);
  yield* keys('document', at('asked_by'), expect.asked_by);
  yield* keys('document', at('depends_on'), expect.depends_on);
  yield* list('policy', at('gaps'), expect.gaps);
  yield* list('ground', at('procedure', 'by'), expect.procedure?.by);
  yield* keys('condition', at('conditions'), expect.conditions);
  yield* list('policy', at('not_in_force'), expect.not_in_force);
  yield* list('policy', at('in_doubt'), expect.in_doubt);
  yield* list('policy', at('not_in_doubt'), expect.not_in_doubt);
  yield* list('notice', at('notices'), expect.notices);
  yield* list('notice', at('absent_notices'), expect.absent_notices);
  const { time_limits: limits } = expect;
  yield* Array.isArray(limits) ? list('limit', at('time_limits'), limits) : keys('limit', at('time_limits'), limits);
}

// Two packs a test writes -> what differs between them, with every item on a line of a file as in a folder of policies.
import { type DiffRequest, diffPacks, type PackSide } from '../../src/diff/diff-packs.ts';
import { parseYaml, type YamlDocument } from '../../src/load/parse-yaml.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { DiffChange, PolicyDiff } from '../../src/model/policy-diff.ts';
import type { Located, LocatedPack } from '../../src/validate/located-pack.ts';

function written(path: string, value: unknown): YamlDocument {
  const { document } = parseYaml({ path, text: JSON.stringify(value, null, 2) });
  if (!document) throw new Error(`${path} cannot be read`);
  return document;
}

const emptyPack: LocatedPack = {
  manifests: [],
  places: [],
  sources: [],
  facts: [],
  documents: [],
  catalogues: [],
  wages: [],
  countryLists: [],
  holidays: [],
  policies: [],
  cases: [],
  explained: [],
};

export const fileOf = ({ id, effective_from: from }: Policy): string => `${id}/${from}.yaml`;

export function locatedPack(pack: Pack): LocatedPack {
  const each = <T>(key: string, list: readonly T[]): readonly Located<T>[] => {
    const document = written(`${key}.yaml`, { [key]: list });
    return list.map((value, i) => ({ value, document, path: [key, i] }));
  };
  return {
    ...emptyPack,
    manifests: [{ value: pack.manifest, document: written('pack.yaml', pack.manifest), path: [] }],
    places: each('places', pack.places),
    facts: each('facts', pack.facts),
    documents: each('documents', pack.documents),
    wages: pack.wages.map((value) => ({ value, document: written(`${value.id}.yaml`, value), path: [] })),
    policies: pack.policies.map((value) => ({ value, document: written(fileOf(value), value), path: [] })),
  };
}

export const sideOf = (pack: Pack, label: string, day: string | null = null): PackSide => ({
  label,
  day,
  pack,
  located: locatedPack(pack),
});

export const TODAY = '2026-11-21';

export const diffed = (before: Pack, after: Pack, request: Partial<DiffRequest> = {}): PolicyDiff =>
  diffPacks(sideOf(before, 'before'), sideOf(after, 'after'), {
    place: undefined,
    asOf: undefined,
    policy: undefined,
    people: undefined,
    today: TODAY,
    changelog: [],
    ...request,
  });

/** The only change there is; throws where there are more or none. */
export function onlyChange({ changes }: PolicyDiff): DiffChange {
  const [only, ...others] = changes;
  if (!only || others.length > 0)
    throw new Error(`${changes.length} changes: ${changes.map(({ id }) => id).join(', ')}`);
  return only;
}

/** "narrower: annual_pay_cny 450000" and so on, one witness after the other. */
export function meaningInWords({ meaning }: DiffChange): string {
  if (!meaning) return 'no meaning';
  const shown = meaning.witnesses.map(({ direction, facts, before, after }) => {
    const who = facts.map(({ fact, value }) => `${fact} ${JSON.stringify(value)}`).join(', ') || 'anybody';
    const worth = meaning.of === 'points' ? ` ${before.low}->${after.low}` : '';
    return `${direction}: ${who}${worth}`;
  });
  return [meaning.verdict, ...shown].join('; ');
}

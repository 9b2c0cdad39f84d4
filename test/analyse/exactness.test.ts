// What the analyses say of criteria is what trying every candidate says: nothing false is told, and nothing is overlooked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysePack } from '../../src/analyse/analyse-pack.ts';
import { parseText } from '../../src/load/parse-text.ts';
import { readPackFiles } from '../../src/load/read-pack-files.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { assemblePack } from '../../src/validate/assemble-pack.ts';
import { layerPacks } from '../../src/validate/layer-packs.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';
import { fixtures } from '../support/lint-fixture.ts';

type Criterion =
  | { all_of: Criterion[] }
  | { any_of: Criterion[] }
  | { not: Criterion }
  | { fact: string; [operator: string]: unknown };

interface Candidate {
  readonly age: number;
  readonly holds_patent: boolean;
  readonly highest_degree: number;
  readonly awards: readonly string[];
}

const degrees = ['none', 'bachelor', 'master'];
/** Every candidate that tests of these facts, with ages up to five, can tell apart. */
const candidates: readonly Candidate[] = [0, 1, 2, 3, 4, 5, 6].flatMap((age) =>
  [false, true].flatMap((holds_patent) =>
    [0, 1, 2].flatMap((highest_degree) =>
      [[], ['listed_award'], ['great_prize']].map((awards) => ({ age, holds_patent, highest_degree, awards })),
    ),
  ),
);

function meets(criterion: Criterion, who: Candidate): boolean {
  if ('all_of' in criterion) return (criterion.all_of as Criterion[]).every((part) => meets(part, who));
  if ('any_of' in criterion) return (criterion.any_of as Criterion[]).some((part) => meets(part, who));
  if ('not' in criterion) return !meets(criterion.not as Criterion, who);
  const { fact, ...test } = criterion;
  const [[operator, limit] = []] = Object.entries(test);
  if (fact === 'holds_patent') return who.holds_patent === limit;
  // The great prize is narrower: it counts as a listed award.
  if (fact === 'awards') {
    const wanted = limit as string[];
    return who.awards.some(
      (award) => wanted.includes(award) || (award === 'great_prize' && wanted.includes('listed_award')),
    );
  }
  const value = fact === 'age' ? who.age : who.highest_degree;
  const line = fact === 'age' ? Number(limit) : degrees.indexOf(String(limit));
  switch (operator) {
    case 'at_least':
      return value >= line;
    case 'at_most':
      return value <= line;
    case 'more_than':
      return value > line;
    default:
      return value === line;
  }
}

const leaf: fc.Arbitrary<Criterion> = fc.oneof(
  fc.record({ fact: fc.constant('age'), at_least: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ fact: fc.constant('age'), at_most: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ fact: fc.constant('age'), more_than: fc.integer({ min: 0, max: 5 }) }),
  fc.record({ fact: fc.constant('holds_patent'), equals: fc.boolean() }),
  fc.record({ fact: fc.constant('highest_degree'), at_least: fc.constantFrom(...degrees) }),
  fc.record({ fact: fc.constant('highest_degree'), equals: fc.constantFrom(...degrees) }),
  fc.record({ fact: fc.constant('awards'), has_any: fc.constantFrom(['listed_award'], ['great_prize']) }),
);
const test = fc.oneof({ weight: 5, arbitrary: leaf }, { weight: 1, arbitrary: leaf.map((not) => ({ not })) });
const group = (part: fc.Arbitrary<Criterion>): fc.Arbitrary<Criterion> =>
  fc.oneof(
    fc.array(part, { minLength: 2, maxLength: 3 }).map((all_of) => ({ all_of })),
    fc.array(part, { minLength: 2, maxLength: 3 }).map((any_of) => ({ any_of })),
  );
const criterion = group(fc.oneof({ weight: 3, arbitrary: test }, { weight: 1, arbitrary: group(test) }));

const base = validatePackFiles(readPackFiles(`${fixtures}/base`).documents).pack;

/** The findings of a route with this criterion, each with the path of the criterion it speaks of. */
function findingsOf(when: Criterion): readonly Diagnostic[] {
  const text = `format: laihua/policy/1
id: national/extra
place: national
kind: measures
title: { en: A further text, zh: 另一文件 }
effective_from: 2017-04-01
completeness: full
reviewed_on: 2026-11-21
confidence: primary
sources: [s-text]
routes:
  - id: c-extra
    category: C
    title: { en: Extra, zh: 另加 }
    provision: { en: row 1, zh: 第1项 }
    when: ${JSON.stringify(when)}
`;
  const { document } = parseText({ path: 'national/extra/2017-04-01.yaml', text });
  const located = layerPacks([base, validatePackFiles(document ? [document] : []).pack]);
  const pack = assemblePack(located);
  if (!pack || !document) throw new Error('no pack');
  // Every category asks for 18 years; what stands against that is told of the route, not of its criterion.
  return analysePack(pack, located).filter(
    ({ location, message }) => location.file === document.source.path && !message.includes('general conditions'),
  );
}

const everybody = (who: (candidate: Candidate) => boolean): boolean => candidates.every(who);

/** What trying everybody finds in a criterion, from the innermost part: closed parts, and parts that say nothing. */
function expected(when: Criterion): { readonly closed: boolean; readonly says: readonly string[] } {
  const parts = ('all_of' in when ? when.all_of : 'any_of' in when ? when.any_of : []) as Criterion[];
  const inner = parts.map(expected);
  const says = inner.flatMap((part) => part.says);
  if (inner.some(({ closed }) => closed)) return { closed: true, says };
  const never = everybody((who) => !meets(when, who));
  const always = everybody((who) => meets(when, who));
  if (never || always) return { closed: true, says: [...says, never ? 'never' : 'always'] };
  let left = [...parts];
  for (const part of [...parts].reverse()) {
    const others = left.filter((other) => other !== part);
    if (others.length === 0) continue;
    const isIdle =
      'all_of' in when
        ? everybody((who) => !others.every((other) => meets(other, who)) || meets(part, who))
        : everybody((who) => !meets(part, who) || others.some((other) => meets(other, who)));
    if (!isIdle) continue;
    says.push('repeats');
    left = others;
  }
  return { closed: false, says };
}

const words: Readonly<Record<string, string>> = {
  'policy/route-never-met': 'never',
  'policy/contradictory-criteria': 'never',
  'policy/route-always-met': 'always',
  'policy/always-met': 'always',
  'policy/redundant-criterion': 'repeats',
};

describe('criteria of a route', () => {
  it('are found closed, contradictory, idle or repeated just where trying every candidate finds them so', () => {
    fc.assert(
      fc.property(criterion, (when) => {
        const found = findingsOf(when).flatMap(({ code }) => words[code] ?? []);
        expect([...found].sort()).toEqual([...expected(when).says].sort());
      }),
      { numRuns: 250, seed: 3 },
    );
  });

  it('come with a witness who shows it', () => {
    fc.assert(
      fc.property(criterion, (when) => {
        for (const { code, witness } of findingsOf(when)) {
          if (!witness) continue;
          const { age = 0, holds_patent = false, highest_degree = 'none', awards = [] } = witness.facts;
          const who = {
            age: Number(age),
            holds_patent: holds_patent === true,
            highest_degree: degrees.indexOf(String(highest_degree)),
            awards: awards as string[],
          };
          if (code === 'policy/route-never-met') expect(meets(when, who)).toBe(false);
          if (code === 'policy/route-always-met') expect(meets(when, who)).toBe(true);
        }
      }),
      { numRuns: 200, seed: 5 },
    );
  });
});

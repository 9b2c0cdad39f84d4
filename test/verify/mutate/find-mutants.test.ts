// Every kind of edit makes the mutant it says, one edit at one place, told with the line it stands on.
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/model/policy.ts';
import { locationOf } from '../../../src/validate/finding.ts';
import { findMutants } from '../../../src/verify/mutate/find-mutants.ts';
import type { Mutant } from '../../../src/verify/mutate/mutant.ts';
import { editedPack } from '../../../src/verify/mutate/try-mutant.ts';
import { casedPack } from '../../support/cased-pack.ts';

const head = `format: laihua/policy/1
id: shanghai/rules
place: shanghai
kind: measures
title: { en: Rules, zh: 办法 }
effective_from: 2020-01-01
effective_until: 2026-12-31
after_end: lapsed
completeness: partial
reviewed_on: 2026-11-21
confidence: single_secondary
sources: [s-press]
`;

/** The mutants of one policy, by the line they stand on and what they change. */
function mutantsOf(body: string) {
  const { located, pack } = casedPack({ 'rules.yaml': head + body });
  const mutants = findMutants(located, pack).filter(({ spot }) => spot.document.source.path === 'rules.yaml');
  const lines = mutants.map((mutant) => `${locationOf(mutant.spot).range?.line}: ${mutant.words}`);
  const edited = (words: string): Policy => {
    const mutant = mutants.find((each) => each.words === words);
    const found = mutant && editedPack(mutant, pack).policies.find(({ id }) => id === 'shanghai/rules');
    if (!found) throw new Error(`no mutant ${words} among ${lines.join('\n')}`);
    return found;
  };
  return { mutants, lines, edited };
}

const route = (when: string) => `routes:
  - id: b-rule
    category: B
    title: { en: Rule, zh: 规定 }
    provision: { en: row 1, zh: 第1项 }
    when: ${when}
`;

/** What stands in the place of the criterion of the one route. */
const whenOf = (policy: Policy) => policy.routes?.[0]?.when;

describe('a criterion', () => {
  it('with a number goes a step down and up', () => {
    const { lines, edited } = mutantsOf(route('{ fact: age, at_most: 60 }'));
    expect(lines).toEqual(expect.arrayContaining(['18: at_most 60 -> 59', '18: at_most 60 -> 61']));
    expect(whenOf(edited('at_most 60 -> 61'))).toEqual({ fact: 'age', at_most: 61 });
  });

  it('with a choice of an ordered fact takes the one beside it, and none beyond the ends', () => {
    const { lines } = mutantsOf(route('{ fact: highest_degree, at_least: master }'));
    expect(lines.filter((line) => line.includes('at_least'))).toEqual(['18: at_least master -> bachelor']);
  });

  it('with a multiple of a wage, with points, with yes or no', () => {
    expect(mutantsOf(route('{ fact: annual_pay_cny, at_least_times: { times: 4, of: average_wage } }')).lines).toEqual(
      expect.arrayContaining(['18: times 4 -> 3', '18: times 4 -> 5']),
    );
    expect(mutantsOf(route('{ points: { at_least: 60 } }')).lines).toContain('18: at_least 60 -> 59');
  });

  it('of a group turns into the other kind, and loses each part on the line of the part', () => {
    const { lines, edited } = mutantsOf(
      route(
        '\n      all_of:\n        - { fact: age, at_most: 60 }\n        - { condition: national/classification#degree }',
      ),
    );
    expect(lines).toEqual(
      expect.arrayContaining(['19: all_of -> any_of', '20: part 1 of all_of dropped', '21: part 2 of all_of dropped']),
    );
    expect(whenOf(edited('part 1 of all_of dropped'))).toEqual({
      all_of: [{ condition: 'national/classification#degree' }],
    });
    expect(Object.keys(whenOf(edited('all_of -> any_of')) ?? {})).toEqual(['any_of']);
  });

  it('turned around stands as it is', () => {
    const { edited } = mutantsOf(route('{ not: { fact: age, at_most: 60 } }'));
    expect(whenOf(edited('not removed'))).toEqual({ fact: 'age', at_most: 60 });
  });

  it('of a set loses one member at a time, but never the last', () => {
    const { lines, edited } = mutantsOf(route('{ fact: awards, has_any: [listed_award, great_prize] }'));
    expect(lines).toEqual(
      expect.arrayContaining(['18: listed_award dropped from has_any', '18: great_prize dropped from has_any']),
    );
    expect(whenOf(edited('listed_award dropped from has_any'))).toEqual({ fact: 'awards', has_any: ['great_prize'] });
    expect(mutantsOf(route('{ fact: awards, has_any: [listed_award] }')).lines.join()).not.toContain('has_any');
  });

  it('that may be relaxed is not relaxed', () => {
    const { edited } = mutantsOf(
      route('{ fact: age, at_most: 60, relaxable: { by: permit_authority, basis: { en: need, zh: 需要 } } }'),
    );
    expect(whenOf(edited('relaxable dropped'))).toEqual({ fact: 'age', at_most: 60 });
  });

  it('with a span or a day goes a step each way', () => {
    const { lines } = mutantsOf(
      route(
        '\n      any_of:\n        - { fact: contract_ends_on, on_or_after: { days: 30, after: filing } }\n        - { fact: contract_ends_on, on_or_before: 2026-06-30 }',
      ),
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        '20: days 30 -> 29',
        '20: days 30 -> 31',
        '21: on_or_before 2026-06-30 -> 2026-06-29',
        '21: on_or_before 2026-06-30 -> 2026-07-01',
      ]),
    );
  });
});

describe('a policy', () => {
  it('begins and ends a day earlier and later', () => {
    const { lines } = mutantsOf(route('{ fact: age, at_most: 60 }'));
    expect(lines).toEqual(
      expect.arrayContaining([
        '6: effective_from 2020-01-01 -> 2019-12-31',
        '6: effective_from 2020-01-01 -> 2020-01-02',
        '7: effective_until 2026-12-31 -> 2026-12-30',
        '7: effective_until 2026-12-31 -> 2027-01-01',
      ]),
    );
  });

  it('begins before the days that the pack answers for, which nobody asks about', () => {
    const early = head.replace('2020-01-01', '2016-10-01');
    const { located, pack } = casedPack({ 'rules.yaml': early + route('{ fact: age, at_most: 60 }') });
    const words = findMutants(located, pack).map((mutant) => mutant.words);
    expect(words).toContain('effective_until 2026-12-31 -> 2026-12-30');
    expect(words.filter((each) => each.includes('2016'))).toEqual([]);
  });

  it('loses each of its items, on the line where the item begins', () => {
    const { lines, edited } = mutantsOf(route('{ fact: age, at_most: 60 }'));
    expect(lines).toContain('14: b-rule dropped from routes');
    expect(edited('b-rule dropped from routes').routes).toEqual([]);
  });

  it('is for one filing or category less, and for all of them', () => {
    const { lines, edited } = mutantsOf(`requirements:
  - id: photo
    document: photo
    provision: { en: list 1, zh: 清单第1项 }
    for: { purposes: [extension, employer_change], categories: [A, B] }
    order: 1
`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '17: extension dropped from purposes',
        '17: employer_change dropped from purposes',
        '17: A dropped from categories',
        '17: for dropped',
      ]),
    );
    expect(edited('extension dropped from purposes').requirements?.[0]?.for?.purposes).toEqual(['employer_change']);
  });

  it('eases without a condition, eases less, and waits a day less or more', () => {
    const { lines } = mutantsOf(`relaxations:
  - { id: prize, relaxes: [national/classification#degree, national/guide#degree], when: { fact: awards, has_any: [great_prize] }, waive: true }
time_limits:
  - { id: decision, step: decision, working_days: 10, standing: service_target }
`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '14: prize dropped from relaxations',
        '14: national/guide#degree dropped from relaxes',
        '14: when dropped',
        '16: working_days 10 -> 9',
        '16: working_days 10 -> 11',
      ]),
    );
  });

  it('with points loses rows, moves edges and gives a point more or less', () => {
    const { lines, edited } = mutantsOf(`encouragement_points:
  limit: 10
  sum_of:
    - { id: five, when: { fact: hsk_level, at_least: 5 }, points: 5 }
    - { id: one, when: { fact: hsk_level, at_least: 1 }, points: 1 }
`);
    expect(lines).toEqual(
      expect.arrayContaining([
        '14: limit 10 -> 9',
        '16: points 5 -> 4',
        '16: points 5 -> 6',
        '17: one dropped from sum_of',
      ]),
    );
    expect(edited('points 5 -> 6').encouragement_points?.sum_of?.map(({ points }) => points)).toEqual([6, 1]);
  });
});

describe('the points table and the wages of the small pack', () => {
  const { located, pack } = casedPack({});
  const told = (is: (mutant: Mutant) => boolean) =>
    findMutants(located, pack).flatMap((mutant) =>
      is(mutant) ? [`${locationOf(mutant.spot).range?.line}: ${mutant.at} ${mutant.words}`] : [],
    );

  it('move both edges of a band and its points; a limit that nothing passes does not rise', () => {
    const lines = told(({ item }) => item === 'national/points@2017-04-01#age');
    expect(lines).toEqual(
      expect.arrayContaining([
        '21: bands.1.from from 18 -> 17',
        '21: bands.1.below below 26 -> 27',
        '21: bands.1.points points 10 -> 11',
        '21: bands.1 row 2 dropped from bands',
        '17: limit limit 15 -> 14',
      ]),
    );
    expect(lines.join()).not.toContain('limit 15 -> 16');
  });

  it('move a wage by a yuan and its days by one', () => {
    const [place] = located.wages[0]?.value.values ?? [];
    const lines = told(
      ({ target, item }) => target.kind === 'wages' && item.includes(`${place?.place} ${place?.from}`),
    );
    expect(lines.map((line) => line.replace(/^\d+: /, ''))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^from from /), expect.stringMatching(/^until until /)]),
    );
  });
});

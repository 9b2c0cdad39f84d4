// A pack, a place, a day and a purpose -> general conditions, relaxations and what is unconfirmed, on every level.
import { describe, expect, test } from 'vitest';
import { compile, inScope } from '../../src/compile/compile.ts';
import type { Condition, Policy, Relaxation } from '../../src/model/policy.ts';
import { fact, inWords, lawbook, route, routeOf, situationIn, standard } from '../support/lawbook.ts';
import { FILING_DAY, policyWith, programOf, type Request, type Told } from '../support/small-pack.ts';

const facts = [
  fact('age', 'integer', { minimum: 0 }),
  fact('recognised', 'boolean'),
  fact('experience', 'number', { full_years: true }),
];
const both = (text: string) => ({ en: text, zh: text });
const anybody = { fact: 'age', at_least: 0 };
const sixty = { fact: 'age', at_most: 60 };
const discretion = { discretion: { by: 'permit_authority', basis: both('where needed') } };
const unsettled = { unsettled: { why: 'text_not_seen' as const, note: both('cut off') } };

const general = (more: Partial<Condition> = {}): Condition => ({
  id: 'age',
  for: { categories: ['B', 'C'] },
  when: sixty,
  ...more,
});
const relaxation = (more: Partial<Relaxation>): Relaxation => ({
  id: 'eased',
  relaxes: ['national/classification#age'],
  when: { fact: 'recognised', equals: true },
  ...more,
});
const local = (more: Partial<Policy>): Policy =>
  policyWith({ id: 'shanghai/measures', place: 'shanghai', kind: 'measures', ...more });

function compiled(sections: Partial<Policy>, others: readonly Policy[] = [], request: Request = {}) {
  const pack = lawbook({ facts }, standard({ routes: [route('b', 'B', anybody)], ...sections }), ...others);
  const program = programOf(pack, request);
  const outcome = (told: Told, id = 'b') => inWords(routeOf(program, id).test, situationIn(pack, program, told));
  return { pack, program, outcome };
}

describe('a general condition', () => {
  const routes = [route('a', 'A', anybody), route('b', 'B', anybody)];

  test('binds every route of its categories, and no other', () => {
    const { outcome } = compiled({ conditions: [general()], routes });
    expect(outcome({ facts: { age: 61 } }, 'a')).toBe('met');
    expect(outcome({ facts: { age: 61 } }, 'b')).toBe('not met');
    expect(outcome({ facts: { age: 60 } }, 'b')).toBe('met');
  });

  test('without categories binds all, without `for` only routes that name it', () => {
    const told = { facts: { age: 61 } };
    expect(compiled({ conditions: [general({ for: {} })], routes }).outcome(told, 'a')).toBe('not met');
    const { id, when } = general();
    expect(compiled({ conditions: [{ id, when }], routes }).outcome(told, 'b')).toBe('met');
  });

  test('of a place binds there only', () => {
    const hainan = local({ conditions: [general()] });
    const old = { facts: { age: 61 } };
    expect(compiled({ routes }, [hainan]).outcome(old)).toBe('not met');
    expect(compiled({ routes }, [hainan], { place: 'beijing' }).outcome(old)).toBe('met');
  });

  test('for another purpose does not bind', () => {
    const conditions = [general({ for: { purposes: ['extension'] } })];
    expect(compiled({ conditions, routes }).outcome({ facts: { age: 61 } })).toBe('met');
    expect(compiled({ conditions, routes }, [], { purpose: 'extension' }).outcome({ facts: { age: 61 } })).toBe(
      'not met',
    );
  });

  test('that a place overrides for some categories still binds the others (A28)', () => {
    const seventy = local({
      conditions: [
        general({
          id: 'local-age',
          for: { categories: ['B'] },
          when: { fact: 'age', at_most: 70 },
          overrides: 'national/classification#age',
        }),
      ],
    });
    const { outcome } = compiled({ conditions: [general()], routes: [...routes, route('c', 'C', anybody)] }, [seventy]);
    expect(outcome({ facts: { age: 65 } }, 'b')).toBe('met');
    expect(outcome({ facts: { age: 65 } }, 'c')).toBe('not met');
    expect(outcome({ facts: { age: 71 } }, 'b')).toBe('not met');
  });

  test('that a place overrides binds the routes that name it by the local one, with the relaxations of both', () => {
    const named = { id: 'age', when: { fact: 'age', at_most: 60 } } as const;
    const local70 = local({
      conditions: [{ id: 'local-age', when: { fact: 'age', at_most: 70 }, overrides: 'national/classification#age' }],
    });
    const naming = [route('b', 'B', { condition: 'age' })];
    const recognised = {
      id: 'recognised',
      relaxes: ['age'],
      when: { fact: 'recognised', equals: true },
      waive: true,
    } as const;
    const { outcome } = compiled(
      { conditions: [named], routes: naming, relaxations: [{ ...recognised, relaxes: ['age'] }] },
      [local70],
    );
    expect(outcome({ facts: { age: 65, recognised: false } }, 'b')).toBe('met');
    expect(outcome({ facts: { age: 71, recognised: false } }, 'b')).toBe('not met');
    expect(outcome({ facts: { age: 71, recognised: true } }, 'b')).toBe('met');
  });

  test('that a place overrides by a text in doubt still binds the routes that name it', () => {
    const named = { id: 'age', when: { fact: 'age', at_most: 60 } } as const;
    const doubtful = local({
      in_doubt: { from: '2018-01-01', why: { en: 'not seen since', zh: '此后未见' } },
      conditions: [{ id: 'local-age', when: { fact: 'age', at_most: 70 }, overrides: 'national/classification#age' }],
    });
    const { outcome } = compiled({ conditions: [named], routes: [route('b', 'B', { condition: 'age' })] }, [doubtful]);
    expect(outcome({ facts: { age: 60 } }, 'b')).toBe('met');
    expect(outcome({ facts: { age: 65 } }, 'b')).toBe('not met');
  });

  test('that is unconfirmed never excludes (F15)', () => {
    const conditions = [general({ confidence: 'unconfirmed' })];
    expect(compiled({ conditions }).outcome({ facts: { age: 99 } })).toBe('met');
  });

  test('of an instrument in doubt never excludes from that day on (F14)', () => {
    const doubtful = local({
      conditions: [general()],
      in_doubt: { from: FILING_DAY, why: both('nothing later shows it') },
    });
    expect(compiled({}, [doubtful]).outcome({ facts: { age: 99 } })).toBe('met');
    expect(compiled({}, [doubtful], { as_of: '2026-12-14' }).outcome({ facts: { age: 99 } })).toBe('not met');
  });
});

describe('a relaxation', () => {
  const conditions = [general()];
  const old = (recognised?: boolean): Told => ({
    facts: { age: 65, ...(recognised === undefined ? {} : { recognised }) },
  });

  test.each<[string, Partial<Relaxation>, Told, string]>([
    ['waives the condition for whom it says', { waive: true }, old(true), 'met'],
    ['leaves it for others', { waive: true }, old(false), 'not met'],
    ['leaves it open where it is not known whom', { waive: true }, old(), 'open'],
    ['waives it for everybody without `when`', { waive: true, when: undefined }, old(false), 'met'],
    ['puts a weaker criterion in its place', { to: { fact: 'age', at_most: 70 } }, old(true), 'met'],
    ['whose weaker criterion fails carries nobody', { to: { fact: 'age', at_most: 64 } }, old(true), 'not met'],
    ['behind discretion counts on its level', { waive: true, when: discretion }, old(), 'not met, met, met'],
    ['behind a text not seen counts on the last', { waive: true, when: unsettled }, old(), 'not met, not met, met'],
    [
      'that is unconfirmed rescues only on the last',
      { waive: true, confidence: 'unconfirmed' },
      old(true),
      'not met, not met, met',
    ],
    ['for another purpose rescues nobody', { waive: true, for: { purposes: ['extension'] } }, old(true), 'not met'],
    ['for its category rescues', { waive: true, for: { categories: ['B'] } }, old(true), 'met'],
    ['for another category does not', { waive: true, for: { categories: ['C'] } }, old(true), 'not met'],
    ['that only spares a paper leaves the condition', { instead: { document: 'passport' } }, old(true), 'not met'],
  ])('%s', (_, more, told, expected) => {
    const { outcome } = compiled({ conditions }, [local({ relaxations: [relaxation(more)] })]);
    expect(outcome(told)).toBe(expected);
  });

  test('only widens: who meets the condition needs none', () => {
    const relaxations = [relaxation({ to: { fact: 'age', at_most: 10 } })];
    expect(compiled({ conditions, relaxations }).outcome({ facts: { age: 60, recognised: false } })).toBe('met');
  });

  test('two may carry a condition, in any order', () => {
    const waive = relaxation({ waive: true });
    const older = relaxation({
      id: 'older',
      when: { fact: 'experience', at_least: 9 },
      to: { fact: 'age', at_most: 70 },
    });
    const told = { facts: { age: 65, recognised: false, experience: 9 } };
    for (const relaxations of [
      [waive, older],
      [older, waive],
    ]) {
      expect(compiled({ conditions, relaxations }).outcome(told)).toBe('met');
      expect(compiled({ conditions, relaxations }).outcome({ facts: { ...told.facts, experience: 8 } })).toBe(
        'not met',
      );
    }
  });

  test('of a condition that routes name carries those routes', () => {
    const named: Partial<Policy> = {
      conditions: [{ id: 'age', when: sixty }],
      routes: [route('b', 'B', { condition: 'age' })],
      relaxations: [relaxation({ relaxes: ['age'], waive: true })],
    };
    expect(compiled(named).outcome(old(true))).toBe('met');
    expect(compiled(named).outcome(old(false))).toBe('not met');
  });

  test('may hang on the route itself without going round in a circle (F5)', () => {
    const relaxations = [relaxation({ when: { group: ['B-II'] }, waive: true })];
    const routes = [route('b', 'B', { fact: 'experience', at_least: 2 }, { group: 'B-II' })];
    const { outcome } = compiled({ conditions, relaxations, routes });
    expect(outcome({ facts: { age: 65, experience: 2 } })).toBe('met');
    expect(outcome({ facts: { age: 65, experience: 1 } })).toBe('not met');
  });

  test('of a relaxable condition waives it outright for some, and leaves the others to discretion', () => {
    const relaxable = { by: 'permit_authority', basis: both('where needed') };
    const eased = {
      conditions: [general({ when: { ...sixty, relaxable } })],
      relaxations: [relaxation({ waive: true })],
    };
    expect(compiled(eased).outcome(old(true))).toBe('met');
    expect(compiled(eased).outcome(old(false))).toBe('not met, met, met');
  });

  test('of a validity is told apart from a weaker criterion', () => {
    const sections: Partial<Policy> = {
      validity: [{ id: 'validity-b', at_most: { years: 1 } }],
      relaxations: [
        relaxation({ id: 'longer', relaxes: ['validity-b'], to: { at_most: { years: 2 } } }),
        relaxation({ id: 'first', relaxes: ['validity-b'], to: { first_at_most: { years: 1 } } }),
        relaxation({ id: 'older', relaxes: ['validity-b'], to: { fact: 'age', at_most: 70 } }),
      ],
    };
    const { relaxations = [] } = compiled(sections).program.validity[0] ?? {};
    expect(relaxations.map(({ validity, to }) => [validity, to !== undefined])).toEqual([
      [{ at_most: { years: 2 } }, false],
      [{ first_at_most: { years: 1 } }, false],
      [undefined, true],
    ]);
  });
});

describe('an unconfirmed route', () => {
  const doubtful = (when: Parameters<typeof route>[2]) => ({
    routes: [route('b', 'B', when, { confidence: 'unconfirmed' as const })],
  });

  test('reaches no rung below that of unseen texts (F15)', () => {
    expect(compiled(doubtful(anybody)).outcome({ facts: { age: 30 } })).toBe('not met, not met, met');
    expect(compiled(doubtful(sixty)).outcome({})).toBe('not met, not met, open');
    expect(compiled(doubtful(sixty)).outcome({ facts: { age: 61 } })).toBe('not met');
  });

  test('is bound by the general conditions all the same', () => {
    const sections = { ...doubtful(anybody), conditions: [general()] };
    expect(compiled(sections).outcome({ facts: { age: 61 } })).toBe('not met');
  });
});

describe('a program', () => {
  test('names the place a route belongs to: the nearest of the chain', () => {
    const zones = policyWith({
      id: 'regions/both',
      place: ['beijing', 'shanghai'],
      routes: [route('regional', 'A', anybody)],
    });
    const { program } = compiled({}, [zones, local({ routes: [route('here', 'A', anybody)] })]);
    expect(['b', 'regional', 'here'].map((id) => routeOf(program, id).place)).toEqual([
      'national',
      'shanghai',
      'shanghai',
    ]);
  });

  test('holds only what is in force on its day', () => {
    const later = local({ effective_from: '2026-12-16', routes: [route('later', 'A', anybody)] });
    expect(compiled({}, [later]).program.routes.map(({ origin }) => origin.id)).toEqual([
      'national/classification@2017-04-01#b',
    ]);
    expect(compiled({}, [later], { as_of: '2026-12-16' }).program.routes).toHaveLength(2);
  });

  test('is refused for a place the pack does not know', () => {
    const { pack } = compiled({});
    const request = { place: 'atlantis', as_of: FILING_DAY, purpose: 'new_from_abroad' } as const;
    expect(() => compile(pack, request)).toThrow('no place "atlantis" in the pack');
  });

  test('lists general conditions once, whatever categories they bind', () => {
    const conditions = [general(), { id: 'named', when: sixty }];
    const ids = compiled({ conditions }).program.generalConditions.map(({ origin }) => origin.id);
    expect(ids).toEqual(['national/classification@2017-04-01#age']);
  });

  test('that a place replaces is still eased by what eases the national one', () => {
    const { program } = compiled(
      {
        requirements: [{ id: 'degree', document: 'degree_certificate', order: 1 }],
        relaxations: [relaxation({ relaxes: ['degree'], waive: true })],
      },
      [
        local({
          requirements: [
            { id: 'own', document: 'degree_certificate', overrides: 'national/classification#degree', order: 2 },
          ],
        }),
      ],
    );
    expect(
      program.requirements.map(({ item, relaxations }) => [item.id, relaxations.map((one) => one.item.id)]),
    ).toEqual([['own', ['eased']]]);
  });

  test('lays the form of an alternative over that of its requirement', () => {
    const { program } = compiled({
      requirements: [
        {
          id: 'record',
          one_of: [
            { document: 'criminal_record_certificate', form: { original: true } },
            { document: 'residence_permit' },
          ],
          form: { original: false, language: 'zh' },
          order: 1,
        },
        { id: 'passport', document: 'passport', form: { language: 'zh' }, order: 2 },
        { id: 'proof', proof_of: 'filing_route', order: 3 },
      ],
    });
    expect(
      program.requirements.map(({ alternatives }) => alternatives.map(({ document, form }) => [document, form])),
    ).toEqual([
      [
        ['criminal_record_certificate', { original: true, language: 'zh' }],
        ['residence_permit', { original: false, language: 'zh' }],
      ],
      [['passport', { language: 'zh' }]],
      [],
    ]);
  });

  test('takes a filing condition with a single test as one ground of its own name', () => {
    const { program } = compiled({
      filing_conditions: [
        { id: 'adult', title: both('adult'), when: sixty },
        {
          id: 'in-china',
          title: both('in China'),
          one_of: [{ id: 'in-1', title: both('A'), when: { category: 'A' } }],
        },
      ],
    });
    expect(program.filingConditions.map(({ grounds }) => grounds.map(({ id }) => id))).toEqual([['adult'], ['in-1']]);
  });
});

test.each([
  [{}, 'A', true],
  [{ categories: ['A', 'B'] }, 'A', true],
  [{ categories: ['B'] }, 'A', false],
] as const)('a scope of %j and category %s: %s', (scope, category, expected) => {
  expect(inScope({ ...('categories' in scope ? { categories: [...scope.categories] } : {}) }, category)).toBe(expected);
});

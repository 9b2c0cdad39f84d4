// A guidance catalogue -> one route for each of its posts (F13).
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/model/policy.ts';
import { fact, inWords, lawbook, routeOf, situationIn, standard } from '../support/lawbook.ts';
import { policyWith, programOf, type Told } from '../support/small-pack.ts';

const facts = [
  fact('guidance_catalogue_posts', 'set', {
    choices: ['chip-architect', 'test-pilot', 'shipwright'].map((id) => ({
      id: `shanghai/${id}`,
      name: { en: id, zh: id },
    })),
  }),
  fact('experience', 'number', { full_years: true }),
  fact('pilot_licence', 'boolean'),
];

const catalogue: Policy = policyWith({
  id: 'shanghai/catalogue',
  place: 'shanghai',
  kind: 'guidance_catalogue',
  effective_from: '2025-01-01',
  confidence: 'two_secondary',
  catalogue: {
    category: 'B',
    requires: { fact: 'experience', at_least: 2 },
    proof: ['position_certificate'],
    entries: [
      { id: 'chip-architect', title: { en: 'Chip architect', zh: '芯片架构师' } },
      { id: 'test-pilot', title: { en: 'Test pilot', zh: null }, requires: { fact: 'pilot_licence', equals: true } },
      { id: 'shipwright', title: { en: 'Shipwright', zh: null }, confidence: 'unconfirmed', sources: ['press'] },
    ],
  },
});

const pack = lawbook({ facts }, standard({}), catalogue);
const program = programOf(pack);
const outcome = (id: string, told: Told) => inWords(routeOf(program, id).test, situationIn(pack, program, told));
const inPost = (post: string, experience: number, more: Told['facts'] = {}) => ({
  facts: { guidance_catalogue_posts: [`shanghai/${post}`], experience, ...more },
});

describe('a post of the catalogue', () => {
  test.each<[string, Told, string]>([
    ['in it, with the years the catalogue asks', inPost('chip-architect', 2), 'met'],
    ['in it, without the years', inPost('chip-architect', 1), 'not met'],
    ['in another', inPost('shipwright', 9), 'not met'],
    ['not known', { facts: { experience: 9 } }, 'open'],
  ])('is a route: %s', (_, told, expected) => {
    expect(outcome('chip-architect', told)).toBe(expected);
  });

  test('may ask for more than the catalogue', () => {
    expect(outcome('test-pilot', inPost('test-pilot', 2))).toBe('open');
    expect(outcome('test-pilot', inPost('test-pilot', 2, { pilot_licence: true }))).toBe('met');
    expect(outcome('test-pilot', inPost('test-pilot', 1, { pilot_licence: true }))).toBe('not met');
  });

  test('that is unconfirmed is met only where unseen texts are granted', () => {
    expect(outcome('shipwright', inPost('shipwright', 2))).toBe('not met, not met, met');
  });

  test('carries the category, place, proof, title and origin of its instrument', () => {
    expect(routeOf(program, 'chip-architect')).toMatchObject({
      category: 'B',
      place: 'shanghai',
      proof: ['position_certificate'],
      title: { en: 'Chip architect', zh: '芯片架构师' },
      origin: { id: 'shanghai/catalogue@2025-01-01#chip-architect', confidence: 'two_secondary', sources: ['s-guide'] },
    });
    expect(routeOf(program, 'shipwright').origin).toMatchObject({ confidence: 'unconfirmed', sources: ['press'] });
  });

  test('without a Chinese title keeps the English one', () => {
    expect(routeOf(program, 'test-pilot').title).toEqual({ en: 'Test pilot', zh: 'Test pilot' });
  });
});

test('a catalogue is in force in its own place only', () => {
  expect(programOf(pack, { place: 'beijing' }).routes).toEqual([]);
});

test('a catalogue that asks nothing more needs the post alone', () => {
  const { requires: _, proof: __, ...bare } = catalogue.catalogue ?? { category: 'B', entries: [] };
  const open = lawbook({ facts }, standard({}), { ...catalogue, catalogue: bare });
  const found = programOf(open);
  const told = inPost('chip-architect', 0);
  expect(inWords(routeOf(found, 'chip-architect').test, situationIn(open, found, told))).toBe('met');
  expect(routeOf(found, 'chip-architect').proof).toEqual([]);
});

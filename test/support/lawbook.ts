// Facts, references and policy sections a test writes -> a pack, and how a criterion or route comes out in it.
import type { CompiledRoute, Program, Situation, Test } from '../../src/compile/program.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import type { Truth } from '../../src/model/outcome.ts';
import type { Pack } from '../../src/model/pack.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { CatalogueEntry, FactDefinition, Place } from '../../src/model/vocabulary.ts';
import { packOf, policyWith, profileOf, programOf, type Request, type Told, tableOf } from './small-pack.ts';

const both = (text: string) => ({ en: text, zh: text });

export const fact = (id: string, type: FactDefinition['type'], more: Partial<FactDefinition> = {}): FactDefinition => ({
  id,
  type,
  when_absent: 'unknown',
  label: both(id),
  question: both(id),
  ...more,
});

export const choices = (...ids: readonly string[]): CatalogueEntry[] => ids.map((id) => ({ id, name: both(id) }));

export const place = (id: string, level: Place['level']): Place => ({ id, name: both(id), level });

export const route = (
  id: string,
  category: 'A' | 'B' | 'C',
  when: Criterion,
  more: Partial<NonNullable<Policy['routes']>[number]> = {},
): NonNullable<Policy['routes']>[number] => ({ id, category, title: both(id), when, ...more });

/** A recognition standard of China. */
export const standard = (sections: Partial<Policy>): Policy =>
  policyWith({
    id: 'national/classification',
    kind: 'recognition_standard',
    effective_from: '2017-04-01',
    ...sections,
  });

/** The small pack with other facts, references or places. */
export const lawbook = (parts: Partial<Pack>, ...policies: readonly Policy[]): Pack => ({
  ...packOf(...policies),
  ...parts,
});

export const situationIn = (pack: Pack, program: Program, told: Told): Situation =>
  tableOf(program, profileOf(pack, told)).situation;

const words = { 0: 'not met', 1: 'open', 2: 'met' } as const satisfies Record<Truth, string>;

/** On the facts, with discretion, with unseen texts: `met` where all three agree, else the three in turn. */
export function inWords(test: Test, situation: Situation): string {
  const levels = ([0, 1, 2] as const).map((level) => words[test(situation, level)]);
  const [first] = levels;
  return levels.every((level) => level === first) ? (first ?? '') : levels.join(', ');
}

/** How one criterion comes out for what is told, as the only route of the standard. */
export function askedOf(parts: Partial<Pack>, criterion: Criterion, told: Told, request: Request = {}): string {
  const pack = lawbook(parts, standard({ routes: [route('only', 'B', criterion)] }));
  const program = programOf(pack, request);
  return inWords(routeOf(program, 'only').own.test, situationIn(pack, program, told));
}

/** The compiled route of that short id; throws where there is none. */
export function routeOf(program: Program, id: string): CompiledRoute {
  const found = program.routes.find(({ origin }) => origin.id.endsWith(`#${id}`));
  if (!found) throw new Error(`no route ${id}`);
  return found;
}

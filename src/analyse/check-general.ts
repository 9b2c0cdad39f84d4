// General conditions of a policy -> those that nobody meets together by themselves, whatever some text elsewhere may ease.
import { allOf } from '../compile/compile-criterion.ts';
import type { EasedCondition, Program } from '../compile/program.ts';
import { categories } from '../model/category.ts';
import { ON_FACTS } from '../model/outcome.ts';
import type { Policy } from '../model/policy.ts';
import { below } from '../validate/finding.ts';
import type { Located } from '../validate/located-pack.ts';
import type { Analysed, AnalysisInput } from './analysis.ts';
import { ask } from './ask.ts';
import { firstProgram } from './contexts.ts';
import { readsOf, readsOfAll } from './leaves-of.ts';
import { witnessOf } from './witness-of.ts';

export function* checkGeneral(input: AnalysisInput, policy: Located<Policy>): Generator<Analysed> {
  if (!(policy.value.conditions ?? []).some((condition) => condition.for !== undefined)) return;
  const program = firstProgram(input.pack, policy.value);
  const told = new Set<string>();
  for (const category of categories) {
    const general = program.routes.find((route) => route.category === category)?.general ?? [];
    for (const [index, second] of general.entries()) {
      const first = general
        .slice(0, index)
        .find((one) => isOf(policy, laterOf(one, second)) && exclude(program, one, second));
      if (first === undefined || told.has(second.origin.id)) continue;
      told.add(second.origin.id);
      const own = laterOf(first, second);
      const other = own === second ? first : second;
      const [at, there] = [own, other].map(({ origin }) => input.items.get(origin.id));
      if (at === undefined || there === undefined) continue;
      const reads = readsOf(program, other.own);
      const met = ask({ program, reads, wanted: [], test: other.own.test, level: ON_FACTS });
      const shows = 'this candidate meets the other condition and therefore not this one';
      yield {
        code: 'policy/contradictory-criteria',
        policy,
        spot: below(at, 'when'),
        message: `nobody who meets the other general condition of category ${category} meets this one`,
        hint: 'compare both limits with the instrument',
        related: [{ spot: below(there, 'when'), note: 'the other condition' }],
        ...(met.outcome === 'found' && { witness: witnessOf(program, met.situation, reads.slots, shows) }),
      };
    }
  }
}

/** A pair is told at the later of the two, as a local text is, which is the one that was added. */
const laterOf = (first: EasedCondition, second: EasedCondition): EasedCondition =>
  first.origin.policy.effective_from > second.origin.policy.effective_from ? first : second;

const isOf = ({ value }: Located<Policy>, { origin }: EasedCondition): boolean => origin.policy === value;

/** Whether nobody meets both on the facts, what eases them aside. */
function exclude(program: Program, first: EasedCondition, second: EasedCondition): boolean {
  const reads = readsOfAll([readsOf(program, first.own), readsOf(program, second.own)]);
  const test = allOf([first.own.test, second.own.test]);
  return ask({ program, reads, wanted: [], test, level: ON_FACTS }).outcome === 'none';
}

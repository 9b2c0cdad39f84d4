// Finds relaxations whose effect does not fit what they name, such as another document in place of an age.

import { kindOf } from '../../model/criterion-kinds.ts';
import type { ItemSection } from '../../model/item-sections.ts';
import type { Relaxation } from '../../model/policy.ts';
import { defineRule } from '../define-rule.ts';
import { below, keyOf } from '../finding.ts';
import { fullReference } from '../items-of.ts';

type Effect = 'waive' | 'to a criterion' | 'to a validity' | 'instead' | 'form';

/** Sections each effect can ease. */
const fitting: Readonly<Record<Effect, readonly ItemSection[]>> = {
  waive: ['conditions', 'requirements', 'filing_conditions'],
  'to a criterion': ['conditions', 'filing_conditions'],
  'to a validity': ['validity'],
  instead: ['requirements'],
  form: ['requirements'],
};

const effectOf = ({ waive, to, instead }: Relaxation): Effect => {
  if (waive) return 'waive';
  if (to) return kindOf(to) === undefined ? 'to a validity' : 'to a criterion';
  return instead ? 'instead' : 'form';
};

export const wrongEffect = defineRule('policy/wrong-effect', 'pack', function* ({ located, itemsByName }) {
  for (const policy of located.policies) {
    for (const [index, relaxation] of (policy.value.relaxations ?? []).entries()) {
      const effect = effectOf(relaxation);
      for (const [position, written] of relaxation.relaxes.entries()) {
        const named = itemsByName.get(fullReference(policy.value, written)) ?? [];
        const unfit = named.find((item) => fitting[effect].every((section) => section !== item.section));
        if (unfit === undefined || named.some((item) => fitting[effect].some((section) => section === item.section)))
          continue;
        yield {
          spot: below(policy, 'relaxations', index, 'relaxes', position),
          message: `"${written}" is an item of "${unfit.section}", which "${effect}" cannot ease; expected an item of ${fitting[effect].map((section) => `"${section}"`).join(' or ')}`,
          related: [
            { spot: keyOf(below(policy, 'relaxations', index, effect.split(' ')[0] ?? effect)), note: 'the effect' },
          ],
        };
      }
    }
  }
});

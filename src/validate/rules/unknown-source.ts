// Finds sources that are named anywhere in the pack and are not in its register.
import { defineRule } from '../define-rule.ts';
import { namesUnder } from '../names-under.ts';
import { unknownName } from '../unknown-name.ts';

export const unknownSource = defineRule('policy/unknown-source', 'pack', function* ({ located, sources }) {
  const { policies, facts, catalogues, places, wages, countryLists, holidays } = located;
  for (const part of [...policies, ...facts, ...catalogues, ...places, ...wages, ...countryLists, ...holidays]) {
    for (const use of namesUnder(['sources'], part.value, part)) {
      if (!sources.has(use.name)) yield unknownName(use, use.name, 'a source of the register', sources.keys());
    }
  }
});

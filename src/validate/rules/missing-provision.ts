// Finds conditions, routes, factors and requirements that do not say where in their instrument they stand.
import { defineRule } from '../define-rule.ts';
import { below, keyOf } from '../finding.ts';
import type { Section } from '../items-of.ts';

const sections: readonly Section[] = ['conditions', 'routes', 'factors', 'requirements'];

export const missingProvision = defineRule('policy/missing-provision', 'file', function* ({ items }) {
  for (const { section, value, ...spot } of items) {
    if (!sections.includes(section) || value.provision !== undefined) continue;
    yield {
      spot: keyOf(below(spot, 'id')),
      message: `"${value.id}" does not say where it stands in its instrument; expected "provision"`,
    };
  }
});

// Finds routes, conditions and factors that have the title of another one of their policy, as a copied one that was edited in part has.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import type { LocatedItem, Section } from '../items-of.ts';

/** What an answer names by its title alone. */
const sections: readonly Section[] = ['routes', 'conditions', 'factors'];
const languages = ['en', 'zh'] as const;

export const repeatedTitle = defineRule('policy/repeated-title', 'file', function* ({ items }) {
  const first = new Map<string, LocatedItem>();
  for (const item of items.filter(({ section }) => sections.includes(section))) {
    const { title } = item.value;
    for (const language of languages) {
      const text = title?.[language];
      if (typeof text !== 'string') continue;
      const key = `${item.document.source.path} ${item.section} ${language} ${text}`;
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, item);
        continue;
      }
      yield {
        spot: below(item, 'title', language),
        message: `"${earlier.value.id}" has this title already, so nobody can tell the two apart`,
        hint: 'say in the title what this one asks for',
        related: [{ spot: below(earlier, 'title', language), note: 'the same title' }],
      };
      break;
    }
  }
});

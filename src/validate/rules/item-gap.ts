// Finds items that an edition lacks although the editions before and after it have them.
import { editionId } from '../../model/edition-id.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';
import { groupBy } from '../windows.ts';

export const itemGap = defineRule('policy/item-gap', 'pack', function* ({ located, itemsByName }) {
  const editions = groupBy(
    located.policies.toSorted((a, b) => (a.value.effective_from < b.value.effective_from ? -1 : 1)),
    ({ value }) => value.id,
  );
  for (const [name, items] of itemsByName) {
    const all = editions.get(name.split('#')[0] ?? '') ?? [];
    const having = all.map((edition) => items.find((item) => item.policy === edition));
    for (const [index, edition] of all.entries()) {
      const before = having.slice(0, index).findLast((item) => item !== undefined);
      const after = having.slice(index).find((item) => item !== undefined);
      if (having[index] !== undefined || before === undefined || after === undefined) continue;
      yield {
        spot: below(edition, 'id'),
        message: `${editionId(edition.value)} lacks "${before.value.id}", which the editions before and after it have`,
        hint: 'add the item, or say in gaps why it is not there',
        related: [
          { spot: below(before, 'id'), note: 'before' },
          { spot: below(after, 'id'), note: 'after' },
        ],
      };
    }
  }
});

// Finds a second manifest in a policy folder, which has one.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';

export const duplicatePart = defineRule('pack/duplicate-part', 'file', function* ({ folders }) {
  for (const { manifests } of folders) {
    const [first, ...others] = manifests;
    if (first === undefined) continue;
    for (const other of others) {
      yield {
        spot: below(other, 'format'),
        message: 'the policy folder has another manifest; expected one',
        related: [{ spot: below(first, 'format'), note: 'the first one' }],
      };
    }
  }
});

// Finds requirements, proofs and form rules that name a document type no documents file declares.
import { defineRule } from '../define-rule.ts';
import { namesUnder } from '../names-under.ts';
import { unknownName } from '../unknown-name.ts';

/** Keys under which documents are named, in policies and in the vocabularies. */
const keys = ['document', 'documents', 'except', 'proof', 'proved_by'];

export const unknownDocument = defineRule('policy/unknown-document', 'pack', function* ({ located, documents }) {
  for (const part of [...located.policies, ...located.facts, ...located.catalogues]) {
    for (const use of namesUnder(keys, part.value, part)) {
      if (!documents.has(use.name)) yield unknownName(use, use.name, 'a document type of the pack', documents.keys());
    }
  }
});

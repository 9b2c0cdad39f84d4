// Finds policy files that are not named by what they hold: `<instrument>/<first day>.yaml`.
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';

export const fileName = defineRule('pack/file-name', 'file', function* ({ located }) {
  for (const policy of located.policies) {
    const { id, effective_from } = policy.value;
    const right = `${id}/${effective_from}.yaml`;
    const path = policy.document.source.path.replaceAll('\\', '/');
    if (path === right || path.endsWith(`/${right}`)) continue;
    yield { spot: below(policy, 'id'), message: `the file is named ${path.split('/').at(-1)}; expected ${right}` };
  }
});

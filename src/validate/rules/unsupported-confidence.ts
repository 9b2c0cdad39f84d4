// Finds statements whose sources do not bear how well they are said to be supported.
import type { Confidence } from '../../model/confidence.ts';
import type { Source } from '../../model/vocabulary.ts';
import { defineRule } from '../define-rule.ts';
import { below } from '../finding.ts';

/** What the sources lack for a confidence; undefined where they bear it. */
const lacking: Readonly<Record<Confidence, (sources: readonly Source[]) => string | undefined>> = {
  primary: (sources) =>
    sources.every(({ kind }) => kind === 'secondary')
      ? 'a source with the text itself, or of the authority'
      : undefined,
  two_secondary: (sources) => (sources.length < 2 ? 'two sources' : undefined),
  single_secondary: () => undefined,
  unconfirmed: () => undefined,
};

export const unsupportedConfidence = defineRule(
  'policy/unsupported-confidence',
  'pack',
  function* ({ items, sources }) {
    for (const { policy, value, ...spot } of items) {
      const confidence = value.confidence ?? policy.value.confidence;
      const named = (value.sources ?? policy.value.sources).flatMap((id) => sources.get(id) ?? []);
      const lack = lacking[confidence](named);
      if (lack === undefined) continue;
      yield {
        spot: below(spot, value.sources === undefined ? 'id' : 'sources'),
        message: `"${value.id}" counts as ${confidence}, but its sources do not bear that; expected ${lack}`,
        hint: 'name the sources that bear it, or lower the confidence',
      };
    }
  },
);

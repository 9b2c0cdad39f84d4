// A comparison of policies -> one JSON document, with the sentences beside what they say.
import type { DiffReport } from '../../model/policy-diff-report.ts';
import { jsonText } from '../json-text.ts';

export function diffJson({ diff, headline, groups, impact }: DiffReport): string {
  const { changes, impact: found, ...compared } = diff;
  const items = new Map(groups.flatMap((group) => group.items.map((item) => [item.change, item] as const)));
  return jsonText({
    ...compared,
    headline: { en: headline.map(({ en }) => en).join(' '), zh: headline.map(({ zh }) => zh).join('') },
    changes: changes.map((change) => ({ ...change, verdict: items.get(change)?.verdict ?? null })),
    impact: found && { ...found, summary: impact?.summary ?? null, effects: impact?.rows ?? [] },
  });
}

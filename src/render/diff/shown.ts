// The parts of a comparison that text and Markdown print alike: which of those who moved, and what changed in words only.
import type { Language } from '../../model/localized-text.ts';
import type { DiffEffect, PolicyDiff } from '../../model/policy-diff.ts';
import type { DiffMoveLine } from '../../model/policy-diff-report.ts';

/** Every profile that was given; of made-up candidates the first for each thing that happens to any of them. */
export function movesShown(
  moves: readonly DiffMoveLine[],
  { impact }: Pick<PolicyDiff, 'impact'>,
): readonly DiffMoveLine[] {
  if (impact?.population.kind !== 'made_up') return moves;
  const seen = new Set<DiffEffect>();
  return moves.filter(({ move }) => {
    const isNew = move.effects.some((effect) => !seen.has(effect));
    if (isNew) for (const effect of move.effects) seen.add(effect);
    return isNew;
  });
}

export function wordsOnly(ids: readonly string[], language: Language): string {
  const names = ids.map((id) => id.split('#')[1] ?? id);
  return language === 'zh' ? `仅文字变动：${names.join('、')}` : `In words only: ${names.join(', ')}`;
}

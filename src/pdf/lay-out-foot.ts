// Pages and the words at their foot -> pages with their feet, numbered "page of pages".
import type { Paper, Span } from '../model/paper.ts';
import { breakLines } from './break-lines.ts';
import { type Lettering, lettersOf } from './letters.ts';
import { FOOT_LINE, FOOT_SIZE, LINES, MARGIN, PAGE, TEXT_WIDTH } from './measures.ts';
import type { Mark, PagePlan } from './page-plan.ts';

export function withFeet(plans: readonly PagePlan[], foot: Paper['foot'], lettering: Lettering): readonly PagePlan[] {
  return plans.map(({ marks }, i) => {
    const numbered = (spans: readonly Span[]): readonly Span[] =>
      spans.map((span) => ({
        ...span,
        text: span.text.replaceAll('{pages}', String(plans.length)).replaceAll('{page}', String(i + 1)),
      }));
    return { marks: [...marks, ...footMarks(numbered(foot.left), numbered(foot.right), lettering)] };
  });
}

/** What is too long on the left ends before the page number. */
function footMarks(left: readonly Span[], right: readonly Span[], lettering: Lettering): readonly Mark[] {
  const [end] = breakLines(lettersOf(right, lettering), TEXT_WIDTH / 2 / FOOT_SIZE);
  const rightWidth = (end?.width ?? 0) * FOOT_SIZE;
  const [start] = breakLines(lettersOf(left, lettering), (TEXT_WIDTH - rightWidth - 12) / FOOT_SIZE);
  const text = (x: number, letters: Extract<Mark, { kind: 'text' }>['letters']): Mark => ({
    kind: 'text',
    x,
    y: FOOT_LINE,
    size: FOOT_SIZE,
    letters,
    tag: null,
  });
  return [
    { kind: 'line', x: MARGIN.left, y: FOOT_LINE - 11, width: TEXT_WIDTH, weight: LINES.hair, tag: null },
    ...(start ? [text(MARGIN.left, start.letters)] : []),
    ...(end ? [text(PAGE.width - MARGIN.right - rightWidth, end.letters)] : []),
  ];
}

// Pages and the words at their foot -> pages with their feet, numbered "page of pages".
import type { Paper, Span } from '../model/paper.ts';
import { breakLines } from './break-lines.ts';
import type { Letter } from './faces.ts';
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
  const end = oneLine(right, TEXT_WIDTH / 2, lettering);
  const start = oneLine(left, TEXT_WIDTH - end.width - 12, lettering);
  const text = (x: number, letters: readonly Letter[]): Mark => {
    return { kind: 'text', x, y: FOOT_LINE, size: FOOT_SIZE, letters, tag: null };
  };
  return [
    { kind: 'line', x: MARGIN.left, y: FOOT_LINE - 11, width: TEXT_WIDTH, weight: LINES.hair, tag: null },
    text(MARGIN.left, start.letters),
    text(PAGE.width - MARGIN.right - end.width, end.letters),
  ];
}

/** As much as fits into so many points. */
function oneLine(spans: readonly Span[], width: number, { faces }: Lettering) {
  // What cannot be printed was told where it stands in the text.
  const { letters } = lettersOf(spans, { faces, missing: [] });
  const [line] = breakLines(letters, width / FOOT_SIZE);
  return { letters: letters.slice(line?.from, line?.to ?? 0), width: (line?.width ?? 0) * FOOT_SIZE };
}

// The route a filing rests on with its reasons, and the other routes that matter -> tables with provisions and sources.
import { seriesText } from '../explain/list-text.ts';
import { confidenceTexts, outcomeTexts } from '../explain/outcome-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block, Cell } from '../model/paper.ts';
import type { ReportReason, ReportRoute } from '../model/report.ts';
import type { Making } from './making.ts';
import { cell, say, sayInline, withSources } from './voice.ts';

export function routeBlocks(making: Making): readonly Block[] {
  const { routes, assessment } = making.report;
  const filed = routes.find(({ id }) => id === assessment.filing.route);
  const others = routes.filter((route) => route !== filed && route.standing !== null);
  return [...(filed ? filedBlocks(making, filed) : []), ...(others.length > 0 ? otherBlocks(making, others) : [])];
}

function filedBlocks(making: Making, route: ReportRoute): readonly Block[] {
  const { words } = making;
  const name = text(`${route.label}: ${route.title.en}`, `${route.label}：${route.title.zh}`);
  const easings = route.waived.map((waived) => ({
    kind: 'paragraph',
    paragraph: say(making, waived, { look: 'small' }),
  }));
  const basis: readonly Block[] = say(making, name, { isStrong: true }).map((paragraph) => ({
    kind: 'paragraph',
    paragraph,
  }));
  const reasons = flatReasons(route.reasons);
  return [
    ...basis,
    ...withSources(say(making, supported(route), { look: 'small' }), making.sources.cite(route.sources)).map(
      (paragraph) => ({ kind: 'paragraph', paragraph }) as const,
    ),
    ...(reasons.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [{ share: 80 }, { share: 20 }],
            head: [words.criterion, words.outcome].map((head) => ({ spans: sayInline(making, head) })),
            rows: reasons.map((reason) => [
              { ...cell(making, reasonText(reason)), isRowHead: true },
              cell(making, outcomeTexts[reason.outcome], { isStrong: reason.outcome !== 'met' }),
            ]),
          } as const,
        ]),
    ...easings.flatMap(({ paragraph }) => paragraph.map((one) => ({ kind: 'paragraph', paragraph: one }) as const)),
  ];
}

const supported = ({ provision, confidence }: Pick<ReportRoute, 'provision' | 'confidence'>): LocalizedText => {
  const how = confidenceTexts[confidence];
  return text(`${provision.en}; ${how.en}`, `${provision.zh}；${how.zh}`);
};

/** What must all hold is told line by line. */
const flatReasons = (reasons: readonly ReportReason[]): readonly ReportReason[] =>
  reasons.flatMap((one) => (one.reason.kind === 'all_of' ? flatReasons(one.parts) : [one]));

/**
 * "One of: a; b": alternatives and denials with their parts; a condition is told by its title. Of alternatives only those
 * that came out as the whole did: one that is met is enough, one that is open keeps the whole open.
 */
function reasonText({ reason, outcome, text: said, parts }: ReportReason): LocalizedText {
  if (reason.kind === 'condition' || parts.length === 0) return said;
  const telling = reason.kind === 'any_of' ? parts.filter((part) => part.outcome === outcome) : parts;
  const inner = seriesText(telling.map(reasonText));
  return text(`${said.en}: ${inner.en}`, `${said.zh}：${inner.zh}`);
}

function otherBlocks(making: Making, routes: readonly ReportRoute[]): readonly Block[] {
  const { words, sources } = making;
  const row = (route: ReportRoute): readonly Cell[] => [
    {
      ...cell(making, text(`${route.label}: ${route.title.en}`, `${route.label}：${route.title.zh}`)),
      isRowHead: true,
    },
    cell(making, stateOf(route)),
    {
      paragraphs: withSources(
        say(making, making.instruments.cite([route.id]), { look: 'small' }),
        sources.cite(route.sources),
      ),
    },
  ];
  return [
    { kind: 'heading', level: 3, spans: sayInline(making, words.other_routes) },
    {
      kind: 'table',
      columns: [{ share: 36 }, { share: 36 }, { share: 28 }],
      head: [words.criterion, words.outcome, words.provision].map((head) => ({ spans: sayInline(making, head) })),
      rows: routes.map(row),
    },
  ];
}

function stateOf({ outcome, remark }: ReportRoute): LocalizedText {
  const said = outcomeTexts[outcome];
  return remark === null ? said : text(`${said.en}: ${remark.en}`, `${said.zh}：${remark.zh}`);
}

// The route a filing rests on with its reasons, and the other routes that matter -> tables with provisions and sources.
import { confidenceTexts, outcomeTexts } from '../explain/outcome-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block, Cell } from '../model/paper.ts';
import type { ReportReason, ReportRoute } from '../model/report.ts';
import type { Making } from './making.ts';
import { cell, plain, say, sayInline } from './voice.ts';

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
    ...say(making, supported(route)).map(
      ({ spans }) =>
        ({
          kind: 'paragraph',
          paragraph: { look: 'small', spans: [...spans, plain(` ${making.sources.cite(route.sources)}`)] },
        }) as const,
    ),
    ...(reasons.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [{ share: 80 }, { share: 20 }],
            head: [words.criterion, words.outcome].map((head) => ({ spans: sayInline(making, head) })),
            rows: reasons.map(({ text: reason, outcome }) => [
              { ...cell(making, reason), isRowHead: true },
              cell(making, outcomeTexts[outcome], { isStrong: outcome !== 'met' }),
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

/** Groups are told by their parts. */
const flatReasons = (reasons: readonly ReportReason[]): readonly ReportReason[] =>
  reasons.flatMap((one) => (one.reason.kind === 'all_of' && one.parts.length > 0 ? flatReasons(one.parts) : [one]));

function otherBlocks(making: Making, routes: readonly ReportRoute[]): readonly Block[] {
  const { words, sources } = making;
  const row = (route: ReportRoute): readonly Cell[] => [
    {
      ...cell(making, text(`${route.label}: ${route.title.en}`, `${route.label}：${route.title.zh}`)),
      isRowHead: true,
    },
    cell(making, stateOf(route)),
    {
      paragraphs: [
        ...say(making, route.provision, { look: 'small' }),
        { look: 'small', spans: [plain(sources.cite(route.sources))] },
      ],
    },
  ];
  return [
    { kind: 'heading', level: 3, spans: sayInline(making, words.other_routes) },
    {
      kind: 'table',
      columns: [{ share: 42 }, { share: 28 }, { share: 30 }],
      head: [words.criterion, words.outcome, words.provision].map((head) => ({ spans: sayInline(making, head) })),
      rows: routes.map(row),
    },
  ];
}

function stateOf({ outcome, remark }: ReportRoute): LocalizedText {
  const said = outcomeTexts[outcome];
  return remark === null ? said : text(`${said.en}: ${remark.en}`, `${said.zh}：${remark.zh}`);
}

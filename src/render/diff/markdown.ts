// A comparison of policies in words -> Markdown for a pull request: a table of changes, what each means, whom they move.
import { spotText } from '../../explain/diff-impact.ts';
import { type Language, type LocalizedText, text } from '../../model/localized-text.ts';
import type { DiffGroup, DiffItem, DiffMoveLine, DiffReport } from '../../model/policy-diff-report.ts';
import { bullets, escaped, table } from '../markdown-text.ts';
import type { TextOptions } from '../report/text.ts';
import { movesShown, wordsOnly } from './shown.ts';

export const diffMarkdown = (report: DiffReport, { languages }: Pick<TextOptions, 'languages'>): string =>
  languages.map((language) => `${page(report, language).join('\n').trimEnd()}\n`).join('\n---\n\n');

const heads = {
  who: text('Who', '对象'),
  before: text('Before', '之前'),
  now: text('Now', '现在'),
  people: text('People', '人数'),
  what: text('What happens', '变化'),
  because: text('Because of', '原因'),
  name: text('Candidate', '申请人'),
  category: text('Category', '类别'),
  points: text('Points', '积分'),
  documents: text('Documents', '材料'),
} as const satisfies Record<string, LocalizedText>;

const moved = text('Whom it moves', '影响对象');

function page(report: DiffReport, language: Language): readonly string[] {
  return [
    `## ${escaped(report.title[language])}`,
    '',
    ...report.headline.flatMap((said) => [escaped(said[language]), '']),
    ...report.groups.flatMap((group) => groupPart(group, language)),
    ...impactPart(report, language),
  ];
}

function groupPart({ title, about, asked, items, words }: DiffGroup, language: Language): readonly string[] {
  return [
    `### ${escaped(title[language])}`,
    '',
    `\`${about[language]}\`${asked ? `${language === 'zh' ? '，' : ', '}${escaped(asked[language])}` : ''}`,
    '',
    ...items.flatMap((item) => itemPart(item, language)),
    ...(words.length === 0 ? [] : [escaped(wordsOnly(words, language)), '']),
  ];
}

function itemPart(item: DiffItem, language: Language): readonly string[] {
  const said = (list: readonly LocalizedText[], mark: string) => list.map((line) => `${mark} ${line[language]}`);
  const lines = [...said(item.removed, '-'), ...said(item.added, '+')];
  return [
    `**${escaped(item.title[language])}** (\`${item.change.id}\`, \`${spotText(item.change)}\`): ${escaped(item.verdict[language])}`,
    '',
    ...(item.account ? [`> ${escaped(item.account[language])}`, ''] : []),
    ...(lines.length === 0 ? [] : ['```diff', ...lines.map((line) => line.replaceAll('```', "'''")), '```', '']),
    ...table(
      [heads.who, heads.before, heads.now].map((head) => head[language]),
      item.witnesses.map(({ who, was, is, unit }) => [
        who[language],
        was[language],
        [is, ...(unit ? [unit] : [])].map((said) => said[language]).join(' '),
      ]),
    ),
    ...(item.asked && item.witnesses.length > 0 ? [escaped(item.asked[language]), ''] : []),
  ];
}

function impactPart({ impact, diff }: DiffReport, language: Language): readonly string[] {
  if (!impact) return [];
  return [
    `### ${moved[language]}`,
    '',
    escaped(impact.summary[language]),
    '',
    ...table(
      [heads.people, heads.what, heads.because].map((head) => head[language]),
      impact.rows.map(({ count, text: effect, because }) => [
        String(count),
        effect[language],
        because
          .slice(0, 3)
          .map(({ name, where, count: by }) => `${name} (${where}) ${by}`)
          .join('; '),
      ]),
    ),
    ...table(
      [heads.name, heads.category, heads.points, heads.documents].map((head) => head[language]),
      movesShown(impact.moves, diff).map((move) => moveCells(move, language)),
    ),
    ...bullets(
      impact.moves.length > 0 && diff.impact?.population.kind === 'profiles'
        ? impact.moves.flatMap(({ move, because }) => because.map((said) => `${move.name}: ${said[language]}`))
        : [],
    ),
  ];
}

const moveCells = ({ move, category, points, documents }: DiffMoveLine, language: Language): readonly string[] => [
  move.name,
  category?.[language] ?? '',
  points?.[language] ?? '',
  documents.map((said) => said[language]).join('; '),
];

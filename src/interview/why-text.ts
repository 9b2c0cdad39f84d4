// A question -> why it is asked: what it can change, the routes, points and documents that hang on it with their sources, and help.

import { rungText } from '../explain/outcome-text.ts';
import { provisionText } from '../explain/provision-text.ts';
import type { Words } from '../explain/words.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { SourceNote } from '../model/report.ts';
import type { Say } from './choices.ts';
import { lineKey, readingAt } from './compare-readings.ts';
import type { Question } from './question.ts';
import type { Standing } from './standing.ts';
import { routesWith, type WeighedFact, weighFact, withChange } from './weigh-fact.ts';
import { moveTexts, pairText, said } from './words.ts';

/** Items of a kind shown by name. */
const SHOWN = 4;
const SHOWN_SOURCES = 2;

/** A heading with what stands below it. */
export interface WhyBlock {
  readonly head: string;
  readonly lines: readonly string[];
}

export function whyText(
  words: Words,
  say: Say,
  standing: Standing | undefined,
  question: Question,
): readonly WhyBlock[] {
  if (question.kind === 'rare' || question.kind === 'general')
    return [
      {
        head: say(said.help),
        lines: [
          say(said.screenHelp),
          ...question.facts.map((id) =>
            say(pairText(words.fact(id), words.definition(id)?.question ?? words.fact(id))),
          ),
        ],
      },
    ];
  if (question.kind === 'papers' || question.kind === 'paper')
    return [{ head: say(said.help), lines: [say(said.papersHelp)] }];
  if (question.kind !== 'fact') return [{ head: say(said.help), lines: [say(filingHelp[question.kind])] }];
  const definition = words.definition(question.fact);
  const blocks: WhyBlock[] = [];
  const put = (head: LocalizedText, lines: readonly string[]): void => {
    if (lines.length > 0) blocks.push({ head: say(head), lines });
  };
  const fact = standing && weighFact(standing, question.fact);
  const sources: SourceNote[] = [...words.sources(definition?.sources ?? [])];
  if (standing && fact) {
    const moves =
      question.moves.length > 0
        ? question.moves
        : (['permit', 'category', 'points'] as const).filter((one) => fact.moves[one]);
    put(said.asksFor, moves.length === 0 ? [say(said.noneDecides)] : moves.map((one) => say(moveTexts[one])));
    const routes = routesWith(standing, fact.slot);
    put(
      said.routes,
      short(
        routes.map(
          ({ category, title, origin }) =>
            `${say(pairText(rungText(category), title))} — ${say(provisionText(words, origin.id))}`,
        ),
        say,
      ),
    );
    const factors = factorsWith(standing, fact);
    put(
      said.factors,
      factors.map(
        ({ factor, origin }) => `${say(factor.title)} 0-${factor.limit} — ${say(provisionText(words, origin.id))}`,
      ),
    );
    put(
      said.documents,
      short(
        documentsOn(standing, fact).map((type) => say(words.document(type))),
        say,
      ),
    );
    sources.push(...[...routes, ...factors].flatMap(({ origin }) => words.sources(origin.sources)));
  }
  if (definition?.help) put(said.help, [say(definition.help)]);
  const listed = sources.filter(({ id }, i) => sources.findIndex((other) => other.id === id) === i);
  put(
    said.sources,
    short(
      listed.map(({ title, url }) => `${say(title)}${url === undefined ? '' : ` ${url}`}`),
      say,
      SHOWN_SOURCES,
    ),
  );
  return blocks;
}

const filingHelp: Readonly<Record<'purpose' | 'place' | 'filing_on' | 'name', LocalizedText>> = {
  purpose: text(
    'It decides which documents are asked for, and whether a category is computed at all.',
    '决定所需材料，以及是否认定类别。',
  ),
  place: text(
    'Local rules, wage lines and points are those of this place.',
    '适用该地的地方规定、平均工资标准和加分。',
  ),
  filing_on: text(
    'The rules in force on this day apply; age and the validity of documents are counted on it.',
    '适用当日有效的规定；年龄和材料有效期均以当日计算。',
  ),
  name: text('No rule reads it.', '不参与任何规则判断。'),
};

const short = (lines: readonly string[], say: Say, most = SHOWN): readonly string[] =>
  lines.length <= most
    ? lines
    : [...lines.slice(0, most), say(text(`and ${lines.length - most} more`, `等共 ${lines.length} 项`))];

const factorsWith = ({ answer: { program } }: Standing, { changes }: WeighedFact) => {
  const slots = new Set(changes.flatMap((change) => change.map(([slot]) => slot)));
  return (program.table?.factors ?? []).filter((factor) => factor.slots.some((slot) => slots.has(slot)));
};

/** Documents whose status or form is not the same for every value. */
function documentsOn(standing: Standing, { changes }: WeighedFact): readonly string[] {
  const { situation } = standing.answer.table;
  const lists = changes.map((change) => readingAt(standing, withChange(standing, situation, change)).lines);
  const types = [...new Set(lists.flatMap((lines) => lines.map(({ type }) => type)))];
  return types.filter(
    (type) =>
      new Set(
        lists.map((lines) =>
          lines
            .filter((line) => line.type === type)
            .map(lineKey)
            .join(),
        ),
      ).size > 1,
  );
}

// An assessment and its report -> what only the authority can say: what awaits its discretion, or a text that was not seen.
import { countryText } from '../explain/country-text.ts';
import { listText } from '../explain/list-text.ts';
import { conditionLine } from '../explain/procedure-report.ts';
import { warningText } from '../explain/warning-text.ts';
import type { Words } from '../explain/words.ts';
import type { Assessment, ConditionResult } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Report, ReportRoute } from '../model/report.ts';
import { isAskedFor } from './papers-asked.ts';

/** Papers named in one line. */
const SHOWN_PAPERS = 4;

export function windowQuestions(words: Words, report: Report): readonly LocalizedText[] {
  const { assessment, routes, footnotes } = report;
  const { conditions, procedure, warnings } = assessment;
  const doubts = footnotes.flatMap((note) => (note.kind === 'in_doubt' ? note.sentences : []));
  const found = [
    ...[...procedure.conditions, ...conditions]
      .filter(awaitsOthers)
      .map((condition) => conditionLine(words, condition).text),
    ...routes.filter(({ standing }) => standing === 'awaits').map(routeText),
    ...doubts,
    ...warnings
      .filter(({ level, sources }) => level === 'check' && sources.length > 0)
      .map((warning) => warningText(words, warning)),
    ...unlistedTexts(assessment),
    ...borrowedTexts(words, assessment),
  ];
  return [...new Map(found.map((item) => [item.en, item])).values()];
}

const awaitsOthers = ({ outcome, awaits }: ConditionResult): boolean =>
  outcome === 'undetermined' && awaits.some((what) => what !== 'facts');

function routeText({ label, title, awaits, remark, outlook }: ReportRoute): LocalizedText {
  const why = [remark, outlook].filter((one) => one !== null);
  const waits = awaits ?? text('', '');
  return text(
    [`${label} ${title.en}: ${waits.en}`, ...why.map(({ en }) => en)].join('; '),
    [`${label} ${title.zh}：${waits.zh}`, ...why.map(({ zh }) => zh)].join('；'),
  );
}

/** A country on no list that says how its papers are authenticated. */
function unlistedTexts({ evidence }: Assessment): readonly LocalizedText[] {
  return evidence
    .filter(({ status }) => isAskedFor(status))
    .flatMap(({ name, form }) =>
      form.flatMap((demand) => {
        if (demand.kind !== 'certification' || demand.unlisted !== true) return [];
        const from = demand.country === undefined ? text('?', '？') : countryText(demand.country);
        return [
          text(
            `${name.en}: which authentication is taken from ${from.en}; it is on no list seen.`,
            `${name.zh}：${from.zh}出具的以何种方式认证；所见名单未列该国（地区）。`,
          ),
        ];
      }),
    );
}

/** Papers known from the list of another place. */
function borrowedTexts(words: Words, { evidence, place }: Assessment): readonly LocalizedText[] {
  const asked = evidence.filter(({ status, seen_in }) => isAskedFor(status) && seen_in !== null && seen_in !== place);
  const homes = [...new Set(asked.flatMap(({ seen_in }) => seen_in ?? []))];
  return homes.map((home) => {
    const own = asked.filter(({ seen_in }) => seen_in === home).map(({ name }) => name);
    const [here, there, list] = [words.place(place), words.place(home), listText(own, SHOWN_PAPERS)];
    return text(
      `Whether ${here.en} asks for these in the same form; they were seen in the guide of ${there.en}: ${list.en}.`,
      `${here.zh}对下列材料的要求是否相同（所见为${there.zh}办事指南）：${list.zh}。`,
    );
  });
}

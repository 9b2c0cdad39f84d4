// The procedure of an assessment -> whether this filing is open, by which ground, and its first and last day.
import type { Assessment, ConditionResult, Procedure } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { type PlainDate, weekday } from '../model/plain-date.ts';
import type { Report } from '../model/report.ts';
import { labelText } from './label-text.ts';
import { listText } from './list-text.ts';
import { awaitsTexts } from './outcome-text.ts';
import { awaitedText } from './routes-report.ts';
import type { Words } from './words.ts';

type Line = Report['procedure'][number];

const weekdays: readonly LocalizedText[] = [
  text('Monday', '星期一'),
  text('Tuesday', '星期二'),
  text('Wednesday', '星期三'),
  text('Thursday', '星期四'),
  text('Friday', '星期五'),
  text('Saturday', '星期六'),
  text('Sunday', '星期日'),
];

export function procedureReport(words: Words, assessment: Assessment): readonly Line[] {
  const { procedure } = assessment;
  const window = windowLine(procedure);
  const conditions = procedure.conditions
    .filter(({ outcome }) => outcome !== 'met')
    .map((condition): Line => conditionLine(words, condition));
  const grounds = procedure.by.map((id) => groundTitle(words, procedure, id));
  const opened: readonly Line[] =
    grounds.length === 0
      ? []
      : [
          {
            mark: 'ok',
            text: text(`Open to this filing by: ${listText(grounds).en}`, `符合申报情形：${listText(grounds).zh}`),
          },
        ];
  const general = assessment.conditions
    .filter(({ outcome }) => outcome !== 'met')
    .map((condition): Line => generalLine(words, condition));
  return [...(window ? [window] : []), ...opened, ...conditions, ...general];
}

/** A ground is named by its short id inside its condition, a relaxation by its full one. */
function groundTitle(words: Words, { conditions }: Procedure, id: string): LocalizedText {
  if (id.includes('#')) return words.itemTitle(id);
  const homes = conditions.map((condition) => condition.id.split('#')[0]);
  return homes.map((home) => words.item(`${home}#${id}`)?.title).find((title) => title !== undefined) ?? text(id, id);
}

function windowLine({ state, earliest, latest, days_left, missing_facts, windows }: Procedure): Line | undefined {
  if (windows.length === 0 || state === null) return undefined;
  const day = latest === null ? undefined : weekdays[weekday(latest) - 1];
  const range = text(
    [earliest && `from ${earliest}`, latest && `to ${latest}${day ? ` (${day.en})` : ''}`].filter(Boolean).join(' '),
    [earliest && `自 ${earliest} 起`, latest && `至 ${latest}${day ? `（${day.zh}）` : ''}止`].filter(Boolean).join(''),
  );
  const left =
    days_left === null || days_left < 0 ? text('', '') : text(`, ${days_left} days left`, `，还有 ${days_left} 天`);
  const window = text(`Filing window ${range.en}${left.en}`, `申报期${range.zh}${left.zh}`);
  switch (state) {
    case 'open':
      return { mark: 'ok', text: window };
    case 'last_day':
      return {
        mark: 'stops',
        text: text(`${window.en}: the filing day is the last day`, `${window.zh}：申报日即最后一天`),
      };
    case 'too_early':
      return { mark: 'stops', text: text(`${window.en}: the filing day is too early`, `${window.zh}：申报日尚未到期`) };
    case 'too_late':
      return {
        mark: 'stops',
        text: text(`${window.en}: the filing day is past the last day`, `${window.zh}：申报日已过最后一天`),
      };
    case 'unknown':
      return {
        mark: 'open',
        text: text(
          `Filing window not known${missing_facts.length > 0 ? ': a date is missing' : ''}`,
          '申报期未知：缺少有关日期',
        ),
      };
  }
}

/** A condition not known to be met, as one line. */
export function conditionLine(words: Words, condition: ConditionResult): Line {
  const { title, outcome } = condition;
  if (outcome === 'not_met') {
    return {
      mark: 'stops',
      text: text(`Not open on the facts given: ${title.en}`, `按所提供的情况不能申报：${title.zh}`),
    };
  }
  const awaited = awaitedOf(words, condition);
  return { mark: 'open', text: text(`Undetermined: ${title.en}; ${awaited.en}`, `待定：${title.zh}；${awaited.zh}`) };
}

/** A condition of every route of the category filed for. */
function generalLine(words: Words, condition: ConditionResult): Line {
  const { title, outcome } = condition;
  if (outcome === 'not_met') {
    const said = text(`General condition not met: ${title.en}`, `不符合基本条件：${title.zh}`);
    return { mark: 'stops', text: said };
  }
  const awaited = awaitedOf(words, condition);
  return { mark: 'open', text: text(`Undetermined: ${title.en}; ${awaited.en}`, `待定：${title.zh}；${awaited.zh}`) };
}

/** Which facts are not known, or whose discretion or which source is awaited. */
function awaitedOf(words: Words, { missing_facts, awaits, reasons }: ConditionResult): LocalizedText {
  if (missing_facts.length > 0) {
    const { en, zh } = listText(
      missing_facts.map((id) => labelText(words.fact(id))),
      3,
    );
    return text(`${en} not known`, `未知：${zh}`);
  }
  const list = listText(awaits.map((what) => awaitsTexts[what]));
  const why = reasons.map((reason) => awaitedText(words, reason)).find((found) => found !== null);
  return text(`awaits ${list.en}${why ? ` (${why.en})` : ''}`, `有待${list.zh}${why ? `（${why.zh}）` : ''}`);
}

/** How long the permit may be and what ends it. */
export function validityReport(words: Words, assessment: Assessment): readonly LocalizedText[] {
  const { at_most, at_least, because } = assessment.validity;
  if (at_most === null) return [];
  const least = at_least === null ? text('', '') : text(`, and to ${at_least} at least`, `，首次不短于至 ${at_least}`);
  const why = listText(because.map((what) => reasonOf(words, assessment, what, at_most)));
  return [
    text(
      `The permit may run to ${at_most} at most${least.en}${why.en && ` (${why.en})`}`,
      `许可最长至 ${at_most}${least.zh}${why.zh && `（${why.zh}）`}`,
    ),
  ];
}

/** A limit is named by its short id, a date by its fact. */
function reasonOf(words: Words, { as_of }: Assessment, what: string, on: PlainDate): LocalizedText {
  if (words.definition(what)) {
    const { en, zh } = labelText(words.fact(what));
    return text(`${en} ${on}`, `${zh} ${on}`);
  }
  const title = words.pack.policies
    .filter(({ effective_from, effective_until }) => effective_from <= as_of && as_of <= (effective_until ?? as_of))
    .flatMap(({ validity = [], relaxations = [] }) => [...validity, ...relaxations])
    .find(({ id }) => id === what)?.title;
  return title ?? text(what, what);
}

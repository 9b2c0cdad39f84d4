// Warnings about derived facts and the histories they come from -> their sentences, in a table keyed by code.
import type { AssessmentWarning } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { valueText } from './fact-value-text.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import type { Words } from './words.ts';

export const derivationWarnings: Readonly<Record<string, (words: Words, warning: AssessmentWarning) => LocalizedText>> =
  {
    derived_overrides_stated: (words, warning) => {
      const { fact, stated, derived, from } = contradictionOf(words, warning);
      return text(
        `${fact.en}: the profile says "${stated.en}", but ${from.en} gives "${derived.en}", and that is used.`,
        `${fact.zh}：资料填写为“${stated.zh}”，按${from.zh}应为“${derived.zh}”，以后者为准。`,
      );
    },
    stated_differs_from_history: (words, warning) => {
      const { fact, stated, derived, from } = contradictionOf(words, warning);
      return text(
        `${fact.en}: the profile says "${stated.en}", and that is used, but ${from.en} gives "${derived.en}"; check which is right.`,
        `${fact.zh}：资料填写为“${stated.zh}”，以此为准；按${from.zh}则为“${derived.zh}”，请核对。`,
      );
    },
    near_full_year: (words, warning) => {
      const { years = '?', next = '?', on, days = '?' } = warning.values;
      const fact = factOf(words, warning);
      return on === undefined
        ? text(
            `${fact.en}: ${counted(years, 'full year')}, about ${counted(days, 'day')} of work short of ${next}; check the days in the letters.`,
            `${fact.zh}：满 ${years} 年，距满 ${next} 年约差 ${days} 天，请按证明核对起止日期。`,
          )
        : text(
            `${fact.en}: ${counted(years, 'full year')}; ${next} from ${on}, ${counted(days, 'day')} after the filing day.`,
            `${fact.zh}：满 ${years} 年；自 ${on}（申报日后 ${days} 天）起满 ${next} 年。`,
          );
    },
    continuous_years_open: (words, warning) => {
      const { at_least = '?', at_most = '?', why = '' } = warning.values;
      const [fact, reason] = [factOf(words, warning), openQuestions[why] ?? text('', '')];
      return text(
        `${fact.en}: between ${at_least} and ${at_most} full years. ${reason.en}`,
        `${fact.zh}：满 ${at_least} 至 ${at_most} 年。${reason.zh}`,
      );
    },
    cv_gap: (_words, { values }) => {
      const { from = '?', to = '?', months = '?' } = values;
      return from === to
        ? text(
            `The work history says nothing of ${from}; a CV may have no gaps.`,
            `工作经历 ${from} 空白；简历时间应当连贯。`,
          )
        : text(
            `The work history says nothing of ${from} to ${to}, ${counted(months, 'month')}; a CV may have no gaps.`,
            `工作经历 ${from} 至 ${to} 空白（${months} 个月）；简历时间应当连贯。`,
          );
    },
    pay_figures_differ: (_words, { values }) => {
      const [yearly, twelve] = [numberText(Number(values['yearly'])), numberText(Number(values['twelve_months']))];
      return text(
        `Yearly pay of ${yearly} CNY and twelve months of the monthly pay, ${twelve} CNY, differ; check which pay the contract states.`,
        `年薪 ${yearly} 元与 12 个月月薪合计 ${twelve} 元不一致，请核对合同所载薪酬。`,
      );
    },
    chinese_national: () =>
      text(
        'The nationality given is Chinese; these rules are for foreigners. Check the passport used for this filing.',
        '所填国籍为中国；本规定适用于外国人，请核对本次申请所持护照。',
      ),
    prepared_after_filing: (_words, { values: { prepared_on = '?', filing_on = '?' } }) =>
      text(
        `The plan is dated ${prepared_on}, after the filing day ${filing_on}; what is late is counted from the plan.`,
        `编制日 ${prepared_on} 晚于申报日 ${filing_on}；逾期按编制日计算。`,
      ),
    born_after_filing: (_words, { values }) =>
      text(
        `The date of birth lies after the filing day, ${values['filing_on']}; age is left open.`,
        `出生日期晚于申报日 ${values['filing_on']}，年龄待定。`,
      ),
  };

const openQuestions: Readonly<Record<string, LocalizedText>> = {
  gap: text(
    'The texts do not say whether a gap of up to a month between two jobs breaks continuous work.',
    '所见文件未说明两份工作之间不超过一个月的间隔是否视为中断。',
  ),
  ended: text(
    'The texts do not say whether the years must last until the filing day.',
    '所见文件未说明是否须连续至申报日。',
  ),
  country_not_given: text('A job does not say in which country it was.', '有工作经历未填写所在国家。'),
};

/** What a fact was derived from, where that is no document with a name of its own. */
const origins: Readonly<Record<string, LocalizedText>> = {
  date_of_birth: text('the date of birth', '出生日期'),
  place: text('the place of the filing', '申报地'),
  work_history: text('the work history', '工作经历'),
  education: text('the education', '教育经历'),
  residence_history: text('the residence history', '居住经历'),
  family: text('the family', '家庭成员'),
  employer: text('the entry of the employer', '用人单位信息'),
};

const factOf = (words: Words, { facts }: AssessmentWarning): LocalizedText => words.fact(facts[0] ?? '');

function contradictionOf(words: Words, warning: AssessmentWarning) {
  const from = String(warning.values['from']);
  const documents = listText(warning.evidence.map(words.document));
  const named =
    warning.evidence.length > 0
      ? text(`the document "${documents.en}"`, `“${documents.zh}”`)
      : (origins[from] ?? words.fact(from));
  return {
    fact: factOf(words, warning),
    stated: valueIn(words, warning, 'stated'),
    derived: valueIn(words, warning, 'derived'),
    from: named,
  };
}

/** A value with the names of the pack; a range is already in signs, members of a set are divided by commas. */
function valueIn(words: Words, { facts, values }: AssessmentWarning, key: string): LocalizedText {
  const value = values[key] ?? '?';
  const definition = words.definition(facts[0] ?? '');
  if (!definition) return text(String(value), String(value));
  if (typeof value === 'number') return valueText(words, definition, value);
  if (definition.type === 'set') return valueText(words, definition, value === '' ? [] : value.split(', '));
  if (definition.type === 'integer' || definition.type === 'number') return text(value, value);
  return valueText(words, definition, value);
}

const counted = (count: string | number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;

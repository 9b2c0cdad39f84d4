// A warning of the evaluator -> its sentence, from a table keyed by code.
import type { AssessmentWarning } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { derivationWarnings } from './derivation-warning-text.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import type { Words } from './words.ts';

type Sentence = (words: Words, warning: AssessmentWarning) => LocalizedText;

/** A value of a warning as printed: numbers with separators, everything else as it is. */
const shown = ({ values }: AssessmentWarning, name: string): string => {
  const value = values[name];
  return typeof value === 'number' ? numberText(value) : (value ?? '?');
};

const period = ({ values }: AssessmentWarning): LocalizedText =>
  values['per'] === 'year' ? text('a year', '年') : text('a month', '月');

export const warningCodes: Readonly<Record<string, Sentence>> = {
  newer_reference_published: (_words, warning) => {
    const [low, high, per] = [shown(warning, 'low'), shown(warning, 'high'), period(warning)];
    return text(
      `The average wage last used here is ${low} CNY ${per.en}; a newer one of ${high} CNY is published, and whether it is used already was not seen. Pay between the two lines stays open.`,
      `当地所用平均工资为${per.zh} ${low} 元；新数据${per.zh} ${high} 元已公布，是否已采用未见依据。工资介于两条线之间的，结论待定。`,
    );
  },
  own_wage_figure_used: (_words, warning) => {
    const figure = shown(warning, 'figure');
    return text(
      `Pay is compared with the average wage of ${figure} CNY a month given in the profile, not with a figure of the pack.`,
      `工资按资料自填的平均工资（月 ${figure} 元）比较，并非本政策包数据。`,
    );
  },
  own_wage_figure_ignored: (_words, warning) => {
    const [figure, low, high, per] = [
      shown(warning, 'figure'),
      shown(warning, 'low'),
      shown(warning, 'high'),
      period(warning),
    ];
    const pack = low === high || high === '' ? low : `${low} - ${high}`;
    return text(
      `The profile gives an average wage of ${figure} CNY a month; the pack holds ${pack} CNY ${per.en} and uses that.`,
      `资料自填平均工资为月 ${figure} 元；本政策包收录${per.zh} ${pack} 元，以后者为准。`,
    );
  },
  ...derivationWarnings,
};

export function warningText(words: Words, warning: AssessmentWarning): LocalizedText {
  return warningCodes[warning.code]?.(words, warning) ?? withoutSentence(words, warning);
}

/** For a code that has no sentence yet: the code and what it speaks of. */
function withoutSentence(words: Words, { code, facts, evidence, values }: AssessmentWarning): LocalizedText {
  const named = listText([...facts.map(words.fact), ...evidence.map(words.document)]);
  const details = Object.entries(values).map(([key, value]) => `${key.replaceAll('_', ' ')} ${value}`);
  const rest = details.length === 0 ? '' : ` (${details.join(', ')})`;
  const said = code.replaceAll('_', ' ');
  return text(`${said}${named.en && `: ${named.en}`}${rest}`, `${said}${named.zh && `：${named.zh}`}${rest}`);
}

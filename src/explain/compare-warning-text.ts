// A warning of a comparison -> its sentence, from a table keyed by code.
import type { Comparison, ComparisonWarning } from '../model/comparison.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { placeName, placesText } from './compare-rows.ts';
import { numberText } from './number-text.ts';
import type { Words } from './words.ts';

interface Said {
  readonly figure: string;
  /** The place of the profile, or that it names none. */
  readonly only: LocalizedText;
  readonly others: LocalizedText;
}

export const comparisonWarningCodes: Readonly<Record<string, (said: Said) => LocalizedText>> = {
  own_wage_figure_of_one_place: ({ figure, only, others }) =>
    text(
      `The average wage of ${figure} CNY a month given in the profile counts ${only.en}. The pack has no exact figure for ${others.en} either; there pay routes stay open.`,
      `资料自填平均工资（月 ${figure} 元）${only.zh}。${others.zh}本政策包亦无确切数据，当地按工资认定的结论待定。`,
    ),
  granted_points_of_one_place: ({ figure, only }) =>
    text(
      `The ${figure} points of a local authority given in the profile count ${only.en}.`,
      `资料所填地方鼓励性加分（${figure} 分）${only.zh}。`,
    ),
};

export function comparisonWarningText(
  words: Words,
  { own_place }: Pick<Comparison, 'own_place'>,
  { code, values, places }: ComparisonWarning,
): LocalizedText {
  const { figure } = values;
  const own = own_place === null ? undefined : words.place(own_place);
  const only = own
    ? text(`for ${own.en} only`, `仅用于${own.zh}`)
    : text('nowhere, as the profile names no place', '因资料未填地点而不予采用');
  const known = places.filter((id) => id !== 'national');
  const others = placesText(
    (known.length > 0 ? known : places).map((id) => placeName({ place: id, name: words.place(id) })),
  );
  const said = { figure: typeof figure === 'number' ? numberText(figure) : (figure ?? '?'), only, others };
  return comparisonWarningCodes[code]?.(said) ?? text(code.replaceAll('_', ' '), code.replaceAll('_', ' '));
}

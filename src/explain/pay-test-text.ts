// The wage base and multiple of a pay test -> the pay it asks for, with the arithmetic shown.
import type { PayTest } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { numberText } from './number-text.ts';
import type { Words } from './words.ts';

type Period = 'year' | 'month';
const ofPeriod: Readonly<Record<Period, LocalizedText>> = {
  year: text('a year', '年薪'),
  month: text('a month', '月薪'),
};

/** "895,248 CNY a year (6 x 12,434 x 12)"; a range names both lines and says that between them it is open. */
export function payAskedText(pay: PayTest, period: Period): LocalizedText {
  const line = period === 'year' ? pay.yearly : pay.monthly;
  if (!pay.base || !line) return noBase(pay);
  const low = amount(pay, period, line.low, pay.base.low);
  if (line.high === undefined) {
    return text(
      `no base is published here; below ${low.en} it is not met, above it awaits the source`,
      `当地基数未公布；低于${low.zh}即不符合，高于此数有待出处`,
    );
  }
  if (line.high === line.low) return low;
  const high = amount(pay, period, line.high, pay.base.high ?? pay.base.low);
  return text(
    `${high.en}; below ${low.en} it is not met, between the two it awaits the source`,
    `${high.zh}；低于${low.zh}即不符合，两者之间有待出处`,
  );
}

function amount(pay: PayTest, period: Period, asked: number, base: number): LocalizedText {
  const factors = [numberText(pay.times), numberText(base)];
  if (period === 'year' && pay.base?.per === 'month') factors.push('12');
  const steps = factors.join(' x ') + (period === 'month' && pay.base?.per === 'year' ? ' / 12' : '');
  return text(
    `${numberText(asked)} CNY ${ofPeriod[period].en} (${steps})`,
    `${ofPeriod[period].zh} ${numberText(asked)} 元（${steps}）`,
  );
}

const noBase = (pay: PayTest): LocalizedText =>
  text(
    `${numberText(pay.times)} times the local average wage, which the pack does not know for this place`,
    `当地社会平均工资的 ${numberText(pay.times)} 倍，本政策包未收录当地数据`,
  );

/** Which average, of which place and year, until when, or that the figure is the profile's own. */
export function payBaseText(words: Words, pay: PayTest): LocalizedText | undefined {
  if (pay.from_profile) return text('average wage as given in the profile', '平均工资按资料自填');
  if (!pay.base) return undefined;
  const place = pay.place === undefined ? text('', '') : words.place(pay.place);
  const year = pay.statistics_year;
  const until = pay.until === undefined ? undefined : `${pay.until}`;
  const stated = pay.until_stated === false ? text(', end not stated', '，未载明终止日') : text('', '');
  return text(
    `average wage${place.en && ` of ${place.en}`}${year ? `, ${year}` : ''}${until ? `, used to ${until}${stated.en}` : ''}`,
    `${place.zh}平均工资${year ? `（${year} 年）` : ''}${until ? `，用至 ${until}${stated.zh}` : ''}`,
  );
}

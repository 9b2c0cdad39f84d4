// A number as people write it (520,000, 52万, 520k, 450k to 500k) -> the number or range, checked by the fact's definition.
import { numberText } from '../explain/number-text.ts';
import { unitText } from '../explain/unit-text.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { type Read, value, wrong } from './read.ts';

export interface TypedNumber {
  readonly value: number | { readonly at_least?: number; readonly below?: number };
  /** Said to be an amount a month. */
  readonly monthly: boolean;
}

const factors: Readonly<Record<string, number>> = {
  k: 1_000,
  千: 1_000,
  万: 10_000,
  w: 10_000,
  m: 1_000_000,
  million: 1_000_000,
};

const amount = String.raw`([-+]?\d[\d, '_]*(?:\.\d+)?)\s*(k|千|万|w|m|million)?`;
const units =
  /(rmb|cny|usd|us\$|[¥￥$]|yuan|人民币|美元|元|full|completed|满|years?|yrs?|个?月|months?|hours?|课时|小时|points?|分|percent|%|级|days?|天|周岁|岁|年|papers?|篇|hsk|level|before tax|税前)/g;
const aMonth = /(\/|a|per|每|月薪)\s*(month|月)|monthly|月薪|p\.?m\.?$/;
const aYear = /(\/|a|per|每)\s*(year|年)|yearly|annual(ly)?|年薪|p\.?a\.?$/;

export function readNumber(typed: string, definition: FactDefinition): Read<TypedNumber> {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const monthly = aMonth.test(text);
  const bare = text.replace(aMonth, ' ').replace(aYear, ' ').replaceAll(units, ' ').replaceAll(/\s+/g, ' ').trim();
  const range = rangeIn(bare);
  if (range === undefined) {
    return wrong(
      `"${typed.trim()}" is not read as a number; write for example 12 or 520,000`,
      `“${typed.trim()}”无法识别为数字；请写成 12 或 520,000`,
    );
  }
  for (const one of typeof range === 'number' ? [range] : Object.values(range)) {
    const problem = problemOf(one, bare, definition);
    if (problem) return problem;
  }
  if (
    typeof range === 'object' &&
    range.at_least !== undefined &&
    range.below !== undefined &&
    range.below <= range.at_least
  )
    return wrong('the lower end comes first, as in 450,000 to 500,000', '请先写下限，如 450,000 至 500,000');
  return value({ value: range, monthly });
}

function rangeIn(text: string): TypedNumber['value'] | undefined {
  const between = new RegExp(`^${amount}\\s*(?:-|–|~|to|至|到)\\s*${amount}$`).exec(text);
  if (between) {
    const [, one, factor, two, last] = between;
    // "450 to 500k" means thousands twice.
    return { at_least: numberOf(one, factor ?? last), below: numberOf(two, last) };
  }
  const from =
    new RegExp(`^(?:>=|≥|at least|from|over)\\s*${amount}$`).exec(text) ??
    new RegExp(`^${amount}\\s*(?:以上|及以上|or more|\\+)$`).exec(text);
  if (from) return { at_least: numberOf(from[1], from[2]) };
  const below = new RegExp(`^(?:<|below|under|less than|不满|低于)\\s*${amount}$`).exec(text);
  if (below) return { below: numberOf(below[1], below[2]) };
  const single = new RegExp(`^${amount}$`).exec(text);
  return single ? numberOf(single[1], single[2]) : undefined;
}

/** Rounded to a millionth, so that 4.35万 is 43500. */
const numberOf = (digits = '', factor = ''): number =>
  Math.round(Number(digits.replaceAll(/[, '_]/g, '')) * (factors[factor] ?? 1) * 1e6) / 1e6;

const isMoney = ({ unit }: FactDefinition): boolean => /^(cny|usd)/.test(unit ?? '');

function problemOf(number: number, typed: string, definition: FactDefinition): Read<never> | undefined {
  const { minimum, maximum, type } = definition;
  const shown = (one: number) => unitText(numberText(one), definition);
  if (!Number.isFinite(number)) return wrong('the number is too large', '数字过大');
  if (minimum !== undefined && number < minimum)
    return wrong(
      `${numberText(number)} is under ${shown(minimum).en}, the least it can be`,
      `${numberText(number)} 小于最小值 ${shown(minimum).zh}`,
    );
  if (maximum !== undefined && number > maximum)
    return wrong(
      `${numberText(number)} is over ${shown(maximum).en}, the most it can be`,
      `${numberText(number)} 大于最大值 ${shown(maximum).zh}`,
    );
  if (type === 'integer' && !Number.isInteger(number)) return wrong('a whole number is asked for', '请填写整数');
  if (isMoney(definition) && (Math.round(number * 100) / 100 !== number || /\.\d{3,}$/.test(typed)))
    return wrong(
      'an amount of money has two decimals at most; is the dot a thousands separator? Write 520000 or 520,000',
      '金额最多两位小数；如小数点为千位分隔符，请写成 520000 或 520,000',
    );
  return undefined;
}

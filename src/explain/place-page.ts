// A place and a day -> a page in words: who decides there, which policies hold, its wage bases, and its own policies written out.
import { findPayBase, type PayBase, yearlyLine } from '../compile/pay-base.ts';
import { policiesInForce } from '../compile/policies-in-force.ts';
import { editionId } from '../model/edition-id.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import type { SourceNote } from '../model/report.ts';
import type { Place } from '../model/vocabulary.ts';
import type { PageLine } from './criterion-lines.ts';
import { numberText } from './number-text.ts';
import { confidenceTexts } from './outcome-text.ts';
import { type PolicyPage, policyPage } from './policy-page.ts';
import type { Words } from './words.ts';

export interface PlacePage {
  readonly id: string;
  readonly title: LocalizedText;
  readonly sections: readonly { readonly title: LocalizedText; readonly lines: readonly PageLine[] }[];
  /** Policies of the place itself, whole; those of the places above it have pages of their own. */
  readonly policies: readonly PolicyPage[];
  readonly sources: readonly SourceNote[];
}

const line = (said: LocalizedText, indent = 0): PageLine => ({ indent, text: said });

export function placePage(words: Words, place: Place, day: PlainDate): PlacePage {
  const { inForce, notInForce } = policiesInForce(words.pack, place.id, day);
  const bases = words.pack.wages.flatMap(({ id }) => findPayBase(words.pack, id, place.id, day) ?? []);
  const sections = [
    { title: text('Who decides', '主管部门'), lines: authorityLines(place, day) },
    { title: text('Economic region', '工作地域'), lines: regionLines(words, place) },
    { title: text(`Policies in force on ${day}`, `${day} 有效的政策文件`), lines: inForce.flatMap(policyLines) },
    {
      title: text(`Policies not in force on ${day}`, `${day} 不在有效期内的政策文件`),
      lines: notInForce.flatMap(policyLines),
    },
    {
      title: text('Average wage pay is compared with', '工资收入倍数的基数'),
      lines: wageLines(words, place, day, inForce),
    },
  ];
  const sources = [
    ...(place.authorities ?? []).flatMap((authority) => authority.sources),
    ...(place.work_region?.sources ?? []),
    ...bases.flatMap((base) => base.sources),
  ];
  return {
    id: place.id,
    title: place.name,
    sections: sections.filter(({ lines }) => lines.length > 0),
    policies: words.pack.policies
      .filter((policy) => [policy.place].flat().includes(place.id))
      .flatMap((policy) => policyPage(words, policy) ?? []),
    sources: words.sources([...new Set(sources)]),
  };
}

function authorityLines({ authorities = [] }: Place, day: PlainDate): readonly PageLine[] {
  return authorities.flatMap(({ name, from, until, channel }) => {
    const ended = until !== undefined && until < day;
    const since = from === undefined ? text('', '') : text(`, from ${from}`, `，${from} 起`);
    const to = until === undefined ? text('', '') : text(`, until ${until}`, `，至 ${until}`);
    const named = text(`${name.en}${since.en}${to.en}`, `${name.zh}${since.zh}${to.zh}`);
    return [line(named), ...(channel === undefined || ended ? [] : [line(text(channel, channel), 1)])];
  });
}

function regionLines(words: Words, { work_region: region }: Place): readonly PageLine[] {
  if (region === undefined) return [];
  const name = words.choice('work_region', region.value);
  return [line(text(`${name.en} (${region.basis.en})`, `${name.zh}（${region.basis.zh}）`))];
}

const policyLines = (policy: Policy): readonly PageLine[] => [
  line(text(editionId(policy), editionId(policy))),
  line(policy.title, 1),
];

function wageLines(words: Words, place: Place, day: PlainDate, policies: readonly Policy[]): readonly PageLine[] {
  return words.pack.wages.flatMap((series) => {
    const base = findPayBase(words.pack, series.id, place.id, day);
    const times = [...new Set(multiples(policies, series.id))].sort((a, b) => b - a);
    if (base === undefined) {
      return times.length === 0
        ? []
        : [line(text(`${series.title.en}: no value is known`, `${series.title.zh}：未见数值`))];
    }
    return [
      line(text(`${series.title.en}: ${baseText(base).en}`, `${series.title.zh}：${baseText(base).zh}`)),
      ...sinceText(words, base),
      ...times.map((each) => line(timesText(base, each), 1)),
    ];
  });
}

/** The multiples of a series that the policies ask for anywhere. */
function multiples(value: unknown, series: string): readonly number[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('times' in value && 'of' in value && value.of === series && typeof value.times === 'number') return [value.times];
  return Object.values(value).flatMap((inner) => multiples(inner, series));
}

function timesText(base: PayBase, times: number): LocalizedText {
  const { low, high } = yearlyLine(base, times);
  const [from, to] = [numberText(low), high === undefined ? undefined : numberText(high)];
  if (to === undefined)
    return text(`Yearly pay for ${times} x: not below ${from} CNY`, `${times} 倍对应年薪：不低于 ${from} 元`);
  if (from === to) return text(`Yearly pay for ${times} x: ${from} CNY`, `${times} 倍对应年薪：${from} 元`);
  return text(
    `Yearly pay for ${times} x: between ${from} and ${to} CNY`,
    `${times} 倍对应年薪：${from} 至 ${to} 元之间`,
  );
}

function baseText({ low, high, per }: PayBase): LocalizedText {
  const [en, zh] = per === 'month' ? ['a month', '元/月'] : ['a year', '元/年'];
  if (high === undefined) return text(`at least ${numberText(low)} CNY ${en}`, `不低于 ${numberText(low)} ${zh}`);
  const figure = low === high ? numberText(low) : `${numberText(low)} - ${numberText(high)}`;
  return text(`${figure} CNY ${en}`, `${figure} ${zh}`);
}

/** A base the pack knows has the value it was read from. */
function sinceText(words: Words, { value, place, confidence }: PayBase): readonly PageLine[] {
  if (value === undefined) return [];
  const year = value.statistics_year;
  const [en, zh] = year === undefined ? ['', ''] : [`, statistics of ${year}`, `，${year} 年统计数据`];
  const stated = value.until_stated === false ? text(' (end not stated)', '（未载明截止日）') : text('', '');
  const where = place === undefined ? text('', '') : words.place(place);
  const strength = confidenceTexts[confidence];
  return [
    line(
      text(
        `${where.en}, ${value.from} to ${value.until}${stated.en}${en}; ${strength.en}`,
        `${where.zh}，${value.from} 至 ${value.until}${stated.zh}${zh}；${strength.zh}`,
      ),
      1,
    ),
  ];
}

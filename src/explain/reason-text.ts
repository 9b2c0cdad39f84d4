// A reason of the evaluator -> its sentence, part by part; total tables, so that no kind can lack its words.
import type { Assessment, Reason } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { ReportReason } from '../model/report.ts';
import { unsettledTexts } from './criterion-text.ts';
import { factValueText } from './fact-value-text.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import { operatorText } from './operator-text.ts';
import { outlookTexts, rungText } from './outcome-text.ts';
import { payAskedText, payBaseText } from './pay-test-text.ts';
import { provisionText } from './provision-text.ts';
import type { Words } from './words.ts';

type Kind = Reason['kind'];
type Of<K extends Kind> = Extract<Reason, { readonly kind: K }>;
/** Where and when; `within` is the item the reason belongs to, whose instrument need not be named again. */
export type Setting = Pick<Assessment, 'place' | 'as_of'> & { readonly within?: string };
type Sentence<K extends Kind> = (words: Words, reason: Of<K>, setting: Setting) => LocalizedText;

const references: Readonly<Record<Of<'reference'>['what'], LocalizedText>> = {
  route: text('Meets', '符合'),
  group: text('Meets a clause of', '符合所列条款之一：'),
  category: text('Category', '达到类别'),
};

const sentences: { readonly [K in Kind]: Sentence<K> } = {
  test: testSentence,
  all_of: () => text('All of', '以下各项均须符合'),
  any_of: () => text('One of', '以下任一项'),
  not: () => text('Not the case that', '不属于以下情形'),
  condition: (words, reason) => {
    const title = reason.title ?? words.itemTitle(reason.item);
    if (reason.relaxed_by.length === 0) return title;
    const by = listText(reason.relaxed_by.map(words.itemTitle));
    return text(`${title.en}, eased by: ${by.en}`, `${title.zh}，依据放宽：${by.zh}`);
  },
  points: (_words, { at_least, min, max }) => {
    const range = min === max ? numberText(min) : `${numberText(min)}-${numberText(max)}`;
    return text(`Points: ${range}; asked: at least ${at_least}`, `积分：${range} 分；要求：${at_least} 分以上`);
  },
  reference: (words, { what, items }) => {
    const known = what === 'category' ? items.map(categoryName) : items.map((item) => routeTitle(words, item));
    const list = listText(known);
    return text(`${references[what].en}: ${list.en}`, `${references[what].zh}${list.zh}`);
  },
  discretion: (words, reason, { place, as_of }) => {
    const by = words.body(reason.by, place, as_of);
    const outlook = reason.outlook && outlookTexts[reason.outlook];
    return text(
      `Decided by ${by.en}: ${reason.basis.en}${outlook ? ` (${outlook.en})` : ''}`,
      `由${by.zh}裁量：${reason.basis.zh}${outlook ? `（${outlook.zh}）` : ''}`,
    );
  },
  unsettled: (_words, { why, note }) =>
    text(`${unsettledTexts[why].en}: ${note.en}`, `${unsettledTexts[why].zh}：${note.zh}`),
};

function testSentence(words: Words, reason: Of<'test'>, { place, as_of }: Setting): LocalizedText {
  const label = words.fact(reason.fact);
  const actual = factValueText(words, reason.fact, reason.actual, reason.origin);
  const asked = reason.pay
    ? payAskedText(reason.pay, words.definition(reason.fact)?.unit === 'cny_a_month' ? 'month' : 'year')
    : operatorText(words, reason.test, reason.fact, reason.expected);
  const relaxable = reason.relaxable && reason.outcome !== 'met' ? reason.relaxable : undefined;
  const by = relaxable && words.body(relaxable.by, place, as_of);
  return text(
    `${label.en}: ${actual.en}; asked: ${asked.en}${relaxable ? ` (${by?.en} may relax it: ${relaxable.basis.en})` : ''}`,
    `${label.zh}：${actual.zh}；要求：${asked.zh}${relaxable ? `（${by?.zh}可放宽：${relaxable.basis.zh}）` : ''}`,
  );
}

const categoryName = (item: string): LocalizedText =>
  item === 'A' || item === 'B' || item === 'C' ? rungText(item) : text(item, item);

/** References to routes may leave out the first day of the edition. */
function routeTitle(words: Words, item: string): LocalizedText {
  if (!item.includes('#')) return text(item, item);
  const [instrument, name] = item.split('#');
  const policy = words.pack.policies.find((p) => p.id === instrument && p.routes?.some((route) => route.id === name));
  return policy?.routes?.find((route) => route.id === name)?.title ?? words.itemTitle(item);
}

/** The sentence of one reason, without its parts. */
function reasonText<K extends Kind>(words: Words, reason: Of<K>, setting: Setting): LocalizedText {
  const sentence: Sentence<K> = sentences[reason.kind];
  return sentence(words, reason, setting);
}

export function reportReason(words: Words, reason: Reason, setting: Setting): ReportReason {
  const parts = 'reasons' in reason ? reason.reasons.map((part) => reportReason(words, part, setting)) : [];
  const about = aboutText(words, reason, setting);
  return {
    reason,
    outcome: reason.outcome,
    text: reasonText(words, reason, setting),
    ...(about === undefined ? {} : { about }),
    ...(reason.kind === 'condition' ? { written: provisionText(words, reason.item) } : {}),
    parts,
  };
}

function aboutText(words: Words, reason: Reason, setting: Setting): LocalizedText | undefined {
  if (reason.kind === 'condition') return provisionText(words, reason.item, setting.within);
  return reason.kind === 'test' && reason.pay ? payBaseText(words, reason.pay) : undefined;
}

// A criterion as a policy writes it -> one sentence that says what it asks, from a total table keyed by kind.
import type { Criterion, Unsettled } from '../model/criterion.ts';
import { type CriterionKind, kindOf, operatorsOf } from '../model/criterion-kinds.ts';
import { editionId } from '../model/edition-id.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy } from '../model/policy.ts';
import { itemsOfPolicy } from './items-of-policy.ts';
import { orText } from './list-text.ts';
import { operatorText } from './operator-text.ts';
import { rungText } from './outcome-text.ts';
import type { Words } from './words.ts';

/** Where and when the criterion is read; `instrument` is the one it is written in, for references inside its own file. */
export interface CriterionSetting {
  readonly place: string;
  readonly as_of: PlainDate;
  readonly instrument?: string;
}

/** Each kind of criterion with its member of the union: the one that has its key. */
type Kinds = { readonly [K in CriterionKind]: Extract<Criterion, Readonly<Record<K, unknown>>> };
type Sentence<K extends CriterionKind> = (
  words: Words,
  criterion: Kinds[K],
  setting: CriterionSetting,
) => LocalizedText;

export const unsettledTexts: Readonly<Record<Unsettled['why'], LocalizedText>> = {
  text_not_seen: text('Text not seen', '条文未见'),
  operator_open: text('Left open by the text', '条文未明确'),
  texts_conflict: text('The texts conflict', '文本不一致'),
};

const sentences: { readonly [K in CriterionKind]: Sentence<K> } = {
  all_of: (words, { all_of }, setting) => joined(words, all_of, setting, ', and ', '，且'),
  any_of: (words, { any_of }, setting) => joined(words, any_of, setting, ', or ', '，或'),
  not: (words, { not }, setting) => {
    const { en, zh } = inBrackets(words, not, setting);
    return text(`not ${en}`, `不属于${zh}`);
  },
  points: (_words, { points }) => text(`at least ${points.at_least} points`, `积分 ${points.at_least} 分以上`),
  condition: (words, { condition }, setting) => itemText(words, condition, setting),
  route: (words, { route }, setting) => {
    const { en, zh } = itemText(words, route, setting);
    return text(`meets “${en}”`, `符合“${zh}”`);
  },
  group: (_words, { group }) => {
    const { en, zh } = orText(group.map((name) => text(name, name)));
    return text(`meets a clause of ${en}`, `符合 ${zh} 所列情形之一`);
  },
  category: (words, { category, of }, setting) => {
    const rung = rungText(category);
    const instrument = of === undefined ? undefined : policyOf(words, of, setting.as_of)?.title;
    return text(
      `category ${rung.en}${instrument ? ` by “${instrument.en}”` : ''}`,
      `${instrument ? `按《${instrument.zh}》` : ''}达到 ${rung.zh}`,
    );
  },
  discretion: (words, { discretion }, { place, as_of }) => {
    const by = words.body(discretion.by, place, as_of);
    return text(`${by.en} decides: ${discretion.basis.en}`, `由${by.zh}裁量：${discretion.basis.zh}`);
  },
  unsettled: (_words, { unsettled }) => {
    const why = unsettledTexts[unsettled.why];
    return text(`${why.en}: ${unsettled.note.en}`, `${why.zh}：${unsettled.note.zh}`);
  },
  fact: (words, test, { place, as_of }) => {
    const [operator = 'equals'] = operatorsOf(test);
    const label = words.fact(test.fact);
    const asked = operatorText(words, operator, test.fact, test[operator]);
    const by = test.relaxable && words.body(test.relaxable.by, place, as_of);
    return text(
      `${label.en}: ${asked.en}${by ? ` (${by.en} may relax it: ${test.relaxable?.basis.en})` : ''}`,
      `${label.zh}：${asked.zh}${by ? `（${by.zh}可放宽：${test.relaxable?.basis.zh}）` : ''}`,
    );
  },
};

/** Whether the criterion is a group of several parts. */
export const isGroup = (criterion: Criterion): boolean =>
  ('all_of' in criterion && criterion.all_of.length > 1) || ('any_of' in criterion && criterion.any_of.length > 1);

function joined(
  words: Words,
  parts: readonly Criterion[],
  setting: CriterionSetting,
  en: string,
  zh: string,
): LocalizedText {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return criterionText(words, only, setting);
  const texts = parts.map((part) =>
    isGroup(part) ? inBrackets(words, part, setting) : criterionText(words, part, setting),
  );
  return text(texts.map((part) => part.en).join(en), texts.map((part) => part.zh).join(zh));
}

function inBrackets(words: Words, criterion: Criterion, setting: CriterionSetting): LocalizedText {
  const { en, zh } = criterionText(words, criterion, setting);
  return text(`(${en})`, `（${zh}）`);
}

/** The edition of an instrument in force on the day, else its latest one. */
function policyOf(words: Words, instrument: string, day: PlainDate): Policy | undefined {
  const editions = words.pack.policies.filter((policy) => policy.id === instrument || editionId(policy) === instrument);
  return editions.findLast(({ effective_from }) => effective_from <= day) ?? editions.at(-1);
}

/** The title of an item of this or another instrument, else what it asks. */
function itemText(words: Words, reference: string, setting: CriterionSetting): LocalizedText {
  const [before, after] = reference.split('#');
  const [instrument, id] = after === undefined ? [setting.instrument, before] : [before, after];
  const policy = instrument === undefined ? undefined : policyOf(words, instrument, setting.as_of);
  const title = policy && itemsOfPolicy(policy).find((item) => item.id === id)?.title;
  if (title) return title;
  const condition = policy?.conditions?.find((each) => each.id === id);
  return condition
    ? criterionText(words, condition.when, { ...setting, instrument: policy?.id ?? '' })
    : text(reference, reference);
}

export function criterionText(words: Words, criterion: Criterion, setting: CriterionSetting): LocalizedText {
  return sentenceOf(words, criterion, setting, kindOf(criterion) ?? 'fact');
}

function sentenceOf<K extends CriterionKind>(
  words: Words,
  criterion: Criterion,
  setting: CriterionSetting,
  kind: K,
): LocalizedText {
  const sentence: Sentence<K> = sentences[kind];
  return isOf(criterion, kind) ? sentence(words, criterion, setting) : text(kind, kind);
}

const isOf = <K extends CriterionKind>(criterion: Criterion, kind: K): criterion is Kinds[K] => kind in criterion;

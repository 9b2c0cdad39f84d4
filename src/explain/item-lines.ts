// An item of a policy file -> what it says, line by line, from a total table keyed by section.

import type { Criterion } from '../model/criterion.ts';
import { kindOf } from '../model/criterion-kinds.ts';
import type { ItemSection } from '../model/item-sections.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Instead, Policy, Relaxation, TimeLimit, ValidityLimit } from '../model/policy.ts';
import { criterionLines, type PageLine } from './criterion-lines.ts';
import type { CriterionSetting } from './criterion-text.ts';
import { dayText, spanText } from './day-text.ts';
import { certificationTexts } from './evidence-text.ts';
import { formRuleTexts } from './form-rule-text.ts';
import { listText, orText } from './list-text.ts';
import { rungText } from './outcome-text.ts';
import { scopeText } from './scope-text.ts';
import type { Words } from './words.ts';

type ItemOf<S extends ItemSection> = NonNullable<Policy[S]>[number];
type Says<S extends ItemSection> = (words: Words, item: ItemOf<S>, setting: CriterionSetting) => readonly PageLine[];

const line = (said: LocalizedText, indent = 0): PageLine => ({ indent, text: said });
const labelled = (label: LocalizedText, value: LocalizedText, indent = 0): PageLine =>
  line(text(`${label.en}: ${value.en}`, `${label.zh}：${value.zh}`), indent);

const labels = {
  where: text('Where', '条件'),
  instead: text('Instead', '可代之以'),
  form: text('Form', '形式'),
  proof: text('Also proved by', '另需证明'),
  ground: text('Ground', '情形'),
  opens: text('Opens', '开始'),
  closes: text('Closes', '截止'),
  about: text('About', '涉及'),
  eases: text('Eases', '放宽'),
} as const;

/** A criterion under a label: on its line where it is one sentence, below it where it has parts. */
function under(
  words: Words,
  label: LocalizedText,
  criterion: Criterion,
  setting: CriterionSetting,
  indent = 0,
): readonly PageLine[] {
  const [first, ...others] = criterionLines(words, criterion, setting, indent + 1);
  if (first && others.length === 0) return [labelled(label, first.text, indent)];
  return [line(label, indent), ...(first ? [first] : []), ...others];
}

const where = (words: Words, item: { readonly when?: Criterion | undefined }, setting: CriterionSetting, indent = 0) =>
  item.when ? under(words, labels.where, item.when, setting, indent) : [];

const names = (words: Words, documents: readonly string[]): LocalizedText => listText(documents.map(words.document));

function insteadLines(words: Words, instead: Instead, setting: CriterionSetting): readonly PageLine[] {
  const scope = instead.for && scopeText(instead.for);
  return [
    labelled(labels.instead, words.document(instead.document)),
    ...(scope ? [line(scope, 1)] : []),
    ...where(words, instead, setting, 1),
  ];
}

const formLines = (
  words: Words,
  form: Parameters<typeof formRuleTexts>[1] | undefined,
  indent = 0,
): readonly PageLine[] => {
  const texts = form ? formRuleTexts(words, form) : [];
  return texts.length === 0 ? [] : [labelled(labels.form, listText(texts), indent)];
};

const limitTexts: { readonly [K in keyof Required<ValidityLimit>]: LocalizedText } = {
  at_most: text('At most', '最长'),
  at_least: text('At least', '不少于'),
  first_at_most: text('The first at most', '首次最长'),
  total_at_most: text('All together at most', '累计最长'),
};

function limitLines(limit: ValidityLimit): readonly PageLine[] {
  return (['at_most', 'at_least', 'first_at_most', 'total_at_most'] as const).flatMap((key) => {
    const span = limit[key];
    return span ? [labelled(limitTexts[key], spanText(span))] : [];
  });
}

function effectLines(
  words: Words,
  { waive, to, instead, form }: Relaxation,
  setting: CriterionSetting,
): readonly PageLine[] {
  if (waive) return [line(text('Waived', '免除'))];
  if (instead) return insteadLines(words, instead, setting);
  if (form) return formLines(words, form);
  if (to && isCriterion(to)) return under(words, text('Enough is', '放宽为'), to, setting);
  return to ? limitLines(to) : [];
}
const isCriterion = (to: ValidityLimit | Criterion): to is Criterion => kindOf(to) !== undefined;

const steps: Readonly<Record<TimeLimit['step'], LocalizedText>> = {
  account_review: text('Review of the employer’s account', '单位账号审核'),
  pre_review: text('Pre-review on line', '网上预审'),
  acceptance: text('Acceptance', '受理'),
  examination: text('Examination', '审查'),
  decision: text('Decision', '决定'),
};
const standings: Readonly<Record<TimeLimit['standing'], LocalizedText>> = {
  statutory: text('legal limit', '法定时限'),
  service_target: text('service target', '承诺时限'),
};

const said: { readonly [S in ItemSection]: Says<S> } = {
  conditions: (words, { when }, setting) => criterionLines(words, when, setting),
  routes: (words, { when, category, group, proof }, setting) => [
    line(
      text(
        `Category ${rungText(category).en}${group ? `, clause ${group}` : ''}`,
        `${rungText(category).zh}${group ? `，${group}` : ''}`,
      ),
    ),
    ...criterionLines(words, when, setting),
    ...(proof && proof.length > 0 ? [labelled(labels.proof, names(words, proof))] : []),
  ],
  relaxations: (words, item, setting) => [
    labelled(labels.eases, listText(item.relaxes.map((reference) => text(reference, reference)))),
    ...where(words, item, setting),
    ...effectLines(words, item, setting),
  ],
  requirements: (words, item, setting) => [
    ...(item.document ? [line(words.document(item.document))] : []),
    ...(item.proof_of ? [line(text('Whatever proves the route filed under', '所依据情形的证明材料'))] : []),
    ...(item.one_of ?? []).flatMap((alternative) => [
      labelled(text('One of', '任一'), words.document(alternative.document)),
      ...where(words, alternative, setting, 1),
      ...formLines(words, alternative.form, 1),
    ]),
    ...where(words, item, setting),
    ...formLines(words, item.form),
    ...(item.instead ? insteadLines(words, item.instead, setting) : []),
    ...(item.note ? [line(item.note)] : []),
    ...(item.seen_in ? [labelled(text('Seen in the guide of', '所见指南'), words.place(item.seen_in))] : []),
  ],
  form_defaults: (words, item) => [
    line(item.documents ? names(words, item.documents) : text('All documents', '所有材料')),
    ...(item.except ? [labelled(text('Except', '除外'), names(words, item.except))] : []),
    ...formLines(words, item.form),
  ],
  certification: (_words, { accepts }) =>
    accepts.map(({ issuing_country: country, any_of }) => {
      const ways = orText(any_of.map((way) => certificationTexts[way] ?? text(way, way)));
      if (country === undefined) return labelled(text('All other countries', '其他国家和地区'), ways);
      const countries =
        'list' in country
          ? text(`countries of ${country.list}`, `${country.list} 所列国家`)
          : listText(country.map((code) => text(code, code)));
      return labelled(countries, ways);
    }),
  filing_conditions: (words, item, setting) => [
    ...where(words, item, setting),
    ...(item.one_of ?? []).flatMap((ground) => [
      labelled(labels.ground, ground.title),
      ...criterionLines(words, ground.when, setting, 1),
    ]),
  ],
  filing_windows: (words, item, setting) => [
    ...(item.opens === undefined ? [] : [labelled(labels.opens, dayText(words, item.opens))]),
    ...(item.closes === undefined ? [] : [labelled(labels.closes, dayText(words, item.closes))]),
    ...where(words, item, setting),
  ],
  time_limits: (words, item, setting) => {
    const more = item.extendable_by?.working_days;
    const [step, standing] = [steps[item.step], standings[item.standing]];
    return [
      line(
        text(
          `${step.en}: ${item.working_days} working days${more ? `, ${more} more where extended` : ''} (${standing.en})`,
          `${step.zh}：${item.working_days} 个工作日${more ? `，可延长 ${more} 个工作日` : ''}（${standing.zh}）`,
        ),
      ),
      ...where(words, item, setting),
    ];
  },
  validity: (words, item, setting) => [
    ...limitLines(item),
    ...(item.ends_with ? [labelled(text('Not beyond', '不超过'), listText(item.ends_with.map(words.fact)))] : []),
    ...where(words, item, setting),
  ],
  notices: (words, item, setting) => [
    line(item.text),
    ...(item.about
      ? [labelled(labels.about, listText(item.about.map((reference) => text(reference, reference))))]
      : []),
    ...where(words, item, setting),
  ],
};

/** For whom the item is, then what it says. */
export function itemLines<S extends ItemSection>(
  words: Words,
  section: S,
  item: ItemOf<S>,
  setting: CriterionSetting,
): readonly PageLine[] {
  const says: Says<S> = said[section];
  const scope = scopeOf(item);
  return [...(scope ? [line(scope)] : []), ...says(words, item, setting)];
}

const scopeOf = (item: { readonly for?: Parameters<typeof scopeText>[0] | undefined }): LocalizedText | undefined =>
  item.for && scopeText(item.for);

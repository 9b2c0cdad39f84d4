// A policy of the pack -> a page in words: what it is, and every item of it with its place in the text, support and sources.
import { editionId } from '../model/edition-id.ts';
import { type ItemSection, itemSections } from '../model/item-sections.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Policy } from '../model/policy.ts';
import type { SourceNote } from '../model/report.ts';
import { bandTexts } from './band-text.ts';
import type { PageLine } from './criterion-lines.ts';
import { type CriterionSetting, criterionText } from './criterion-text.ts';
import { itemLines } from './item-lines.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import { confidenceTexts, rungText } from './outcome-text.ts';
import type { Words } from './words.ts';

export interface PageItem {
  readonly id: string;
  readonly title: LocalizedText;
  readonly lines: readonly PageLine[];
  /** Where in the text, how well supported, by which sources. */
  readonly support: LocalizedText;
}

export interface PageSection {
  readonly title: LocalizedText;
  readonly items: readonly PageItem[];
}

export interface PolicyPage {
  readonly id: string;
  readonly title: LocalizedText;
  readonly about: readonly LocalizedText[];
  readonly sections: readonly PageSection[];
  readonly gaps: readonly LocalizedText[];
  readonly sources: readonly SourceNote[];
}

const sectionTitles: Readonly<Record<ItemSection, LocalizedText>> = {
  conditions: text('Conditions', '条件'),
  routes: text('Routes', '符合情形'),
  relaxations: text('Relaxations', '放宽'),
  requirements: text('Documents', '材料'),
  form_defaults: text('Form of documents', '材料形式'),
  certification: text('Authentication', '认证'),
  filing_conditions: text('Conditions of filing', '申报条件'),
  filing_windows: text('Filing windows', '申报期限'),
  time_limits: text('Time limits', '办理时限'),
  validity: text('Validity of the permit', '许可期限'),
  notices: text('Notices', '提示'),
};

const completenessTexts: Readonly<Record<Policy['completeness'], LocalizedText>> = {
  full: text('in full', '完整'),
  partial: text('in part', '部分'),
  heads_only: text('heads only', '仅列条目'),
};

const afterEndTexts: Readonly<Record<NonNullable<Policy['after_end']>, LocalizedText>> = {
  lapsed: text('lapsed', '已失效'),
  successor_unknown: text('successor unknown', '后续文件未见'),
  replaced: text('replaced', '已被取代'),
};

/** `item`: the page holds that item alone; undefined where the policy has no such item. */
export function policyPage(words: Words, policy: Policy, item?: string): PolicyPage | undefined {
  const [place = 'national'] = [policy.place].flat();
  const setting = { place, as_of: policy.effective_until ?? words.pack.manifest.edition, instrument: policy.id };
  const sections = [
    ...itemSections.map((section) => itemSection(words, policy, section, setting)),
    pointsSection(words, policy, setting),
    catalogueSection(words, policy, setting),
  ];
  const wanted = sections
    .map((section) => ({ ...section, items: section.items.filter(({ id }) => item === undefined || id === item) }))
    .filter(({ items }) => items.length > 0);
  if (item !== undefined && wanted.length === 0) return undefined;
  return {
    id: editionId(policy),
    title: policy.title,
    about: aboutPolicy(words, policy),
    sections: wanted,
    gaps: item === undefined ? (policy.gaps ?? []).map(({ what }) => what) : [],
    sources: words.sources(item === undefined ? policy.sources : sourcesOfItem(policy, item)),
  };
}

function aboutPolicy(words: Words, policy: Policy): readonly LocalizedText[] {
  const places = listText([policy.place].flat().map(words.place));
  const {
    document_number: number,
    effective_from: from,
    effective_until: until,
    after_end,
    replaced_by,
    in_doubt,
  } = policy;
  const complete = completenessTexts[policy.completeness];
  const end = after_end && afterEndTexts[after_end];
  const by = replaced_by === undefined ? '' : ` (${replaced_by})`;
  return [
    text(`${places.en}${number ? `; ${number}` : ''}`, `${places.zh}${number ? `；${number}` : ''}`),
    until === undefined
      ? text(`In force from ${from}; no end is stated`, `自 ${from} 起施行；未载明失效日期`)
      : text(`In force from ${from} to ${until}; ${end?.en}${by}`, `${from} 至 ${until} 有效；${end?.zh}${by}`),
    ...(in_doubt
      ? [
          text(
            `In doubt from ${in_doubt.from}: ${in_doubt.why.en}`,
            `自 ${in_doubt.from} 起效力存疑：${in_doubt.why.zh}`,
          ),
        ]
      : []),
    text(
      `Encoded ${complete.en}; compared with its source on ${policy.reviewed_on}; ${confidenceTexts[policy.confidence].en}`,
      `收录：${complete.zh}；核对日期 ${policy.reviewed_on}；${confidenceTexts[policy.confidence].zh}`,
    ),
  ];
}

interface Supported {
  readonly provision?: LocalizedText | undefined;
  readonly confidence?: Policy['confidence'] | undefined;
  readonly sources?: readonly string[] | undefined;
}

function supportText(policy: Policy, { provision, confidence, sources }: Supported): LocalizedText {
  const strength = confidenceTexts[confidence ?? policy.confidence];
  const from = (sources ?? policy.sources).join(', ');
  const place = provision ? text(`${provision.en}; `, `${provision.zh}；`) : text('', '');
  return text(`${place.en}${strength.en}: ${from}`, `${place.zh}${strength.zh}：${from}`);
}

function itemSection<S extends ItemSection>(
  words: Words,
  policy: Policy,
  section: S,
  setting: CriterionSetting,
): PageSection {
  const items: readonly NonNullable<Policy[S]>[number][] = policy[section] ?? [];
  return {
    title: sectionTitles[section],
    items: items.map((item) => ({
      id: item.id,
      title: item.title ?? text('', ''),
      lines: itemLines(words, section, item, setting),
      support: supportText(policy, item),
    })),
  };
}

function pointsSection(words: Words, policy: Policy, setting: CriterionSetting): PageSection {
  const { points_table: table } = policy;
  const maximum = numberText(table?.maximum ?? 0);
  return {
    title: text(`Points, at most ${maximum}`, `积分，满分 ${maximum} 分`),
    items: (table?.factors ?? []).map((factor) => ({
      id: factor.id,
      title: text(`${factor.title.en}, at most ${factor.limit}`, `${factor.title.zh}，最高 ${factor.limit} 分`),
      lines: bandTexts(words, factor, (criterion) => criterionText(words, criterion, setting)).map((band) => ({
        indent: 0,
        text: band,
      })),
      support: supportText(policy, factor),
    })),
  };
}

function catalogueSection(words: Words, policy: Policy, setting: CriterionSetting): PageSection {
  const { catalogue } = policy;
  const rung = rungText(catalogue?.category ?? null);
  return {
    title: text(`Catalogue of posts, category ${rung.en}`, `岗位目录，${rung.zh}`),
    items: (catalogue?.entries ?? []).map((entry) => ({
      id: entry.id,
      title: text(entry.title.en, entry.title.zh ?? entry.title.en),
      lines: entry.requires ? [{ indent: 0, text: criterionText(words, entry.requires, setting) }] : [],
      support: supportText(policy, entry),
    })),
  };
}

function sourcesOfItem(policy: Policy, id: string): readonly string[] {
  const lists: readonly (readonly (Supported & { readonly id: string })[])[] = [
    ...itemSections.map((section) => policy[section] ?? []),
    policy.points_table?.factors ?? [],
    policy.catalogue?.entries ?? [],
  ];
  return lists.flat().find((item) => item.id === id)?.sources ?? policy.sources;
}

// A verification -> words: from what both answers were made, whether they are the same, and each difference as it was and is.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Difference, Receipt, Verification, VerifiedPart } from '../model/verification.ts';
import { attributeTexts, problemTexts, statusTexts } from './evidence-text.ts';
import { listText } from './list-text.ts';
import { awaitsTexts, outcomeTexts, rungText } from './outcome-text.ts';

export interface VerificationReport {
  readonly title: LocalizedText;
  readonly made: readonly LocalizedText[];
  readonly result: LocalizedText;
  readonly differences: readonly DifferenceLine[];
}

export interface DifferenceLine {
  readonly what: LocalizedText;
  /** "B -> A"; null where only that it differs is told. */
  readonly change: LocalizedText | null;
}

export function verificationReport(verification: Verification): VerificationReport {
  const { candidate, place, as_of, then, now, differences } = verification;
  const who = [candidate.name, candidate.reference].filter((part) => part !== undefined).join(' ');
  const of = [who, place, as_of].filter((part) => part !== '').join(', ');
  return {
    title: text(`Assessment made again: ${of}`, `重新核算：${of}`),
    made: [
      text(`then: ${madeFrom(then)}`, `原：${madeFrom(then)}`),
      text(`now: ${madeFrom(now)}`, `现：${madeFrom(now)}`),
    ],
    result: resultText(verification),
    differences: differences.map((difference) => ({ what: whatText(difference), change: changeText(difference) })),
  };
}

/** Enough of a digest to tell editions apart. */
const madeFrom = ({ tool, pack, pack_digest }: Receipt): string =>
  `${tool}, ${pack}, ${pack_digest.slice(0, 'sha256-'.length + 16)}`;

function resultText({ is_same, then, now, differences }: Verification): LocalizedText {
  const alike = then.pack_digest === now.pack_digest;
  const policies = alike ? text('the same policies', '同一政策版本') : text('other policies', '不同政策版本');
  if (is_same) return text(`The same answer, from ${policies.en}.`, `结果相同（${policies.zh}）。`);
  const count = differences.length;
  const changed =
    alike && then.tool === now.tool
      ? text(
          ' Neither they nor laihua have changed: the profile or the file was changed since.',
          '政策与程序均未变动，说明资料或文件其后有改动。',
        )
      : text('', '');
  return text(
    `Different in ${count} point${count === 1 ? '' : 's'}, from ${policies.en}.${changed.en}`,
    `有 ${count} 处不同（${policies.zh}）。${changed.zh}`,
  );
}

const partTexts: Readonly<Record<VerifiedPart, LocalizedText>> = {
  profile: text('profile', '资料'),
  category: text('category', '类别'),
  permit: text('permit', '工作许可'),
  filing: text('filing', '申报'),
  points: text('points', '计分'),
  factor: text('points', '计分'),
  route: text('route', '情形'),
  missing_fact: text('open fact', '待确认情况'),
  evidence: text('document', '材料'),
  procedure: text('procedure', '程序'),
  validity: text('validity', '有效期'),
  other: text('also', '其他'),
};

const keyTexts: Readonly<Record<string, LocalizedText>> = {
  digest: text('digest', '摘要值'),
  proven: text('on the facts given', '按所提供的情况'),
  possible: text('still possible', '可能达到'),
  with_discretion: text('with discretion', '裁量支持时'),
  with_unseen: text('with texts not seen', '未见文件有利时'),
  documented: text('proved by papers in hand', '已备妥材料可证明'),
  held: text('held', '现有'),
  bounds: text('bounds', '范围'),
  needed: text('needed', '是否需要'),
  kind: text('kind', '种类'),
  category: text('category', '类别'),
  route: text('route', '情形'),
  table: text('table', '计分表'),
  min: text('at least', '最低'),
  max: text('at most', '最高'),
  limit: text('limit', '上限'),
  max_with_discretion: text('at most with discretion', '裁量支持时最高'),
  max_with_unseen: text('at most with texts not seen', '未见文件有利时最高'),
  outcome: text('outcome', '结论'),
  awaits: text('awaits', '有待'),
  missing_facts: text('open facts', '待确认情况'),
  outlook: text('reported practice', '据报实务'),
  decides: text('decides', '影响'),
  status: text('state', '状态'),
  problems: text('problems', '问题'),
  unclear: text('not known', '未知'),
  blocks_filing: text('stops the filing', '妨碍申报'),
  valid_until: text('serves until', '可用至'),
  not_before: text('issued on or after', '出具日不早于'),
  state: text('state', '状态'),
  earliest: text('from', '最早'),
  latest: text('until', '最晚'),
  at_most: text('at most', '最长'),
  at_least: text('at least', '最短'),
};

/** "document, Passport: state". */
function whatText({ part, id, name, key }: Difference): LocalizedText {
  const named = name ?? (id === undefined ? undefined : text(id, id));
  const keyed = key === undefined ? undefined : (keyTexts[key] ?? text(key, key));
  const parts = [partTexts[part], ...(named ? [named] : []), ...(keyed ? [keyed] : [])];
  return text(parts.map(({ en }) => en).join(', '), parts.map(({ zh }) => zh).join('，'));
}

function changeText({ part, key, then, now }: Difference): LocalizedText | null {
  if (part === 'other') return null;
  if (key === undefined)
    return then === undefined ? text('was not there', '原无此项') : text('is not there any more', '现无此项');
  const [was, is] = [valueText(part, key, then), valueText(part, key, now)];
  return text(`${was.en} -> ${is.en}`, `${was.zh} → ${is.zh}`);
}

const none = text('none', '无');
const valueTexts: Readonly<Record<string, Readonly<Record<string, LocalizedText>>>> = {
  status: statusTexts,
  problems: problemTexts,
  unclear: attributeTexts,
  awaits: awaitsTexts,
};
const rungKeys: readonly string[] = ['proven', 'possible', 'with_discretion', 'with_unseen', 'documented', 'held'];

function valueText(part: VerifiedPart, key: string, value: unknown): LocalizedText {
  if (value === null || value === undefined) return none;
  if (value === true || value === false) return value ? text('yes', '是') : text('no', '否');
  if (Array.isArray(value)) return value.length === 0 ? none : listText(value.map((one) => valueText(part, key, one)));
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (part === 'profile') return text(shown.slice(0, 'sha256-'.length + 16), shown.slice(0, 'sha256-'.length + 16));
  const isRung = (part === 'category' && rungKeys.includes(key)) || key === 'category';
  if (isRung && (value === 'A' || value === 'B' || value === 'C')) return rungText(value);
  return knownText(valueTexts[key] ?? outcomeTexts, shown);
}

const knownText = (texts: Readonly<Record<string, LocalizedText>>, value: string): LocalizedText =>
  (Object.hasOwn(texts, value) ? texts[value] : undefined) ?? text(value, value);

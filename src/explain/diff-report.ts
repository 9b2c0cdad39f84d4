// A comparison of policies and both packs -> the same in words: what changed, what it means, whom it moves.
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { DiffChange, Meaning, PolicyDiff } from '../model/policy-diff.ts';
import type { DiffGroup, DiffItem, DiffReport } from '../model/policy-diff-report.ts';
import { diffImpact } from './diff-impact.ts';
import { saidBy } from './diff-said.ts';
import { witnessLine } from './diff-witness.ts';
import { kindTexts, notAccounted, partTexts, verdictText } from './diff-words.ts';
import { type Words, wordsOf } from './words.ts';

export function diffReport(diff: PolicyDiff, before: Pack, after: Pack): DiffReport {
  const [older, newer] = [wordsOf(before), wordsOf(after)];
  const groups = new Map<string, DiffChange[]>();
  for (const change of diff.changes) {
    const key = change.policy ?? change.part;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return {
    diff,
    title: titleOf(newer, diff),
    headline: headlineOf(diff),
    groups: [...groups.values()].map((changes) => groupOf(changes, older, newer)),
    impact: diffImpact(newer, diff),
  };
}

function titleOf(words: Words, { before, after, place }: PolicyDiff): LocalizedText {
  const where =
    place === null
      ? text('Policies', '政策文件')
      : text(`Policies of ${words.place(place).en}`, `${words.place(place).zh}政策文件`);
  return text(`${where.en}: ${before.label} -> ${after.label}`, `${where.zh}：${before.label} -> ${after.label}`);
}

function headlineOf({ changes }: PolicyDiff): readonly LocalizedText[] {
  if (changes.length === 0) return [text('Nothing changed.', '没有变化。')];
  const count = (weight: DiffChange['weight']) => changes.filter((change) => change.weight === weight).length;
  const [substance, same, words] = [count('substance'), count('same_meaning'), count('words')];
  const missing = changes.filter(({ accounted }) => accounted === 'missing').length;
  const changed =
    substance + same === 0 ? text('Words only: nothing that decides changed.', '仅文字变动，不影响任何结论。') : null;
  return [
    changed ??
      text(
        `${substance} changed in substance, ${same} written otherwise with the same meaning, ${words} in words only.`,
        `实质变动 ${substance} 处，表述不同含义不变 ${same} 处，仅文字变动 ${words} 处。`,
      ),
    ...(missing > 0
      ? [
          text(
            `${missing} of them touch law that is in force and are not accounted for.`,
            `其中 ${missing} 处涉及已施行的规定，且未说明原因。`,
          ),
        ]
      : []),
  ];
}

function groupOf(changes: readonly DiffChange[], older: Words, newer: Words): DiffGroup {
  const [first] = changes;
  const { policy = null, editions = { before: null, after: null }, part = 'pack' } = first ?? {};
  const found = (editions.after && newer.policy(editions.after)) || (editions.before && older.policy(editions.before));
  const names = [...new Set([editions.before, editions.after])].filter((name) => name !== null);
  const about = policy === null ? part : names.join(' -> ');
  const items = changes.filter(({ weight }) => weight !== 'words').map((change) => itemOf(change, older, newer));
  const [asked = null, ...others] = items.flatMap((item) => item.asked ?? []);
  const isShared = others.every(({ en }) => en === asked?.en);
  return {
    title: found ? found.title : partTexts[part],
    about: text(about, about),
    asked: isShared ? asked : null,
    items: isShared ? items.map((item) => ({ ...item, asked: null })) : items,
    words: changes.filter(({ weight }) => weight === 'words').map(({ id }) => id),
  };
}

function itemOf(change: DiffChange, older: Words, newer: Words): DiffItem {
  const { meaning, kind, part, title, accounted } = change;
  const words = change.is ? newer : older;
  return {
    change,
    title: part === 'head' ? partTexts.head : (title ?? partTexts[part]),
    verdict: meaning && kind === 'changed' ? verdictText(change, meaning) : kindTexts[kind],
    asked: meaning ? askedText(words, meaning) : null,
    ...saidBy(change, older, newer),
    witnesses: (meaning?.witnesses ?? []).map((witness) => witnessLine(words, witness, meaning?.of ?? 'criterion')),
    account: accounted === 'missing' ? notAccounted : null,
  };
}

/** "compared for Beijing on 2026-11-21". */
function askedText(words: Words, { place, as_of }: Meaning): LocalizedText {
  const at = words.place(place);
  return text(`compared for ${at.en} on ${as_of}`, `以${at.zh} ${as_of} 为准比较`);
}

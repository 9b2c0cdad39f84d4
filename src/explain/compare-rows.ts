// Answers of several places -> rows in words, places whose whole answer is the same on one row.
import type { Comparison, PlaceAnswer } from '../model/comparison.ts';
import type { ComparisonRow } from '../model/comparison-report.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { comparedCategoryText, standingOf } from './compare-category-text.ts';
import { labelText } from './label-text.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import { isAbove, rungText } from './outcome-text.ts';
import { pointRungTexts } from './points-report.ts';
import type { Words } from './words.ts';

/** Places the user named stand each on a row of its own. */
export function compareRows(words: Words, { places, chosen, purpose }: Comparison): readonly ComparisonRow[] {
  const groups = new Map<string, PlaceAnswer[]>();
  for (const answer of places) {
    const key = chosen === 'user' ? answer.place : wholeAnswer(answer);
    groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups.values()].flatMap((group): ComparisonRow[] => {
    // The place of the profile names its row.
    const inRow = [...group].sort((a, b) => Number(b.is_own) - Number(a.is_own));
    const [answer] = inRow;
    if (!answer) return [];
    const { points, documents, decision, local_policies } = answer;
    return [
      {
        places: inRow,
        isOwn: answer.is_own,
        names: inRow.map((one) => placeName(one)),
        category: comparedCategoryText(answer, purpose),
        standing: standingOf(answer),
        points: points === null ? nothing : rangeOf(points),
        papers: documents.needed === 0 ? nothing : `${documents.needed} / ${documents.blocking}`,
        days: daysOf(decision),
        local: localTexts[local_policies.state],
        route: routeOf(words, answer),
        open: openTexts(words, answer),
      },
    ];
  });
}

const nothing = '-';

/** Everything that is said of a place but its name and which instruments stand behind the state of its local policy. */
function wholeAnswer({
  place: _place,
  name: _name,
  is_own: _own,
  local_policies,
  open,
  ...answer
}: PlaceAnswer): string {
  const { missing_facts, awaits } = open;
  return JSON.stringify([answer, local_policies.state, missing_facts, awaits.includes('source')]);
}

/** The nation stands for every place that has nothing of its own. */
export const placeName = ({ place, name }: Pick<PlaceAnswer, 'place' | 'name'>): LocalizedText =>
  place === 'national' ? elsewhere : name;
const elsewhere = text('Elsewhere', '其他地区');

/** Names of places, counted past a few. */
export function placesText(names: readonly LocalizedText[]): LocalizedText {
  const { en, zh } = listText(names, SHOWN);
  const shown = names.slice(0, SHOWN).map((name) => name.zh);
  return text(en, names.length > SHOWN ? `${shown.join('、')}等 ${names.length} 地` : zh);
}
const SHOWN = 4;

const localTexts: Readonly<Record<PlaceAnswer['local_policies']['state'], LocalizedText>> = {
  in_force: text('in force', '现行有效'),
  in_doubt: text('in doubt', '效力存疑'),
  not_yet: text('not yet', '尚未施行'),
  ended: text('ended', '已失效'),
  none_known: text('none known', '未收录'),
};

const rangeOf = ({ min, max }: { readonly min: number; readonly max: number }): string =>
  min === max ? numberText(min) : `${numberText(min)}-${numberText(max)}`;

/** "15 / 25"; a dash for the one that is not known. */
const daysOf = ({ service_target, statutory }: PlaceAnswer['decision']): string =>
  service_target === null && statutory === null ? nothing : `${service_target ?? nothing} / ${statutory ?? nothing}`;

function routeOf(words: Words, { filing: { route } }: PlaceAnswer): ComparisonRow['route'] {
  if (route === null) return null;
  const instrument = route.place === 'national' ? undefined : words.policy(route.id)?.title;
  const clause = route.group === null ? '' : `${route.group}  `;
  const [en, zh] = instrument ? [`, ${instrument.en}`, `，《${instrument.zh}》`] : ['', ''];
  return {
    id: route.id,
    clause: route.group,
    text: text(`${clause}${route.title.en}${en}`, `${clause}${route.title.zh}${zh}`),
    outcome: route.outcome,
    confidence: route.confidence,
  };
}

/** Facts that are named before the rest is counted. */
const NAMED = 2;

function openTexts(
  words: Words,
  { permit, category, filing, points, open, in_force }: PlaceAnswer,
): readonly LocalizedText[] {
  if (!in_force || category === null) return [];
  const said: LocalizedText[] = [];
  if (permit.needed === 'undetermined')
    said.push(text('whether a permit is needed is undetermined', '是否需要办理工作许可待定'));
  if (filing.outcome === 'not_met')
    said.push(text('this filing is not open on the facts given', '按所提供的情况，本次申报方式不适用'));
  if (filing.window === 'too_late') said.push(text('the filing window has closed', '申报期已过'));
  if (filing.window === 'too_early') said.push(text('the filing window is not open yet', '申报期尚未开始'));
  if (open.missing_facts.length > 0) {
    const { en, zh } = listText(
      open.missing_facts.map((id) => labelText(words.fact(id))),
      NAMED,
    );
    said.push(text(`${en} not known`, `未知：${zh}`));
  }
  if (points !== null) said.push(...pointRungTexts(points).map(({ en, zh }) => text(`points ${en}`, zh)));
  const { with_unseen, with_discretion } = category;
  if (isAbove(with_unseen, with_discretion)) {
    const rung = rungText(with_unseen);
    said.push(text(`${rung.en} awaits a source`, `${rung.zh}有待出处`));
  } else if (open.awaits.includes('source')) {
    said.push(text('a further route awaits a source', '另有情形有待出处'));
  }
  return said;
}

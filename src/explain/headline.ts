// An assessment -> the sentences that are read out first: the category on the facts given, and what is open.
import type { Assessment, RouteResult, Rung } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { settlesCategory } from './deciding-facts.ts';
import { labelText } from './label-text.ts';
import { listText } from './list-text.ts';
import { isAbove, rungText } from './outcome-text.ts';
import { pointLines } from './points-report.ts';
import type { Words } from './words.ts';

/** Why not stands among the remarks, with its source. */
const permitNotNeeded = text('No work permit is needed on the facts given.', '按所提供的情况：无需办理工作许可。');

export function headline(words: Words, assessment: Assessment): readonly LocalizedText[] {
  const { permit, category, in_force, place, as_of } = assessment;
  const where = words.place(place);
  if (!in_force) {
    return [
      text(
        `No policy is in force for ${where.en} on ${as_of}, as far as the pack knows.`,
        `${as_of} 在${where.zh}，本政策包未收录现行有效的政策。`,
      ),
    ];
  }
  if (permit.needed === 'no') return [permitNotNeeded];
  const first = category === null ? [] : [categorySentence(words, assessment, category)];
  const discretion = category === null ? null : discretionSentence(assessment, category);
  return [
    ...first,
    ...(permit.needed === 'undetermined' ? [permitOpen(words, assessment)] : []),
    ...filingSentences(assessment),
    ...(discretion === null ? [] : [discretion]),
  ];
}

/** Only what cannot wait until the rest is read: a window that closes, is closed or not yet open, a filing not open at all. */
function filingSentences({ procedure }: Assessment): readonly LocalizedText[] {
  const { state, earliest, latest, outcome } = procedure;
  const said: LocalizedText[] = [];
  if (state === 'last_day') said.push(text('The filing day is the last day.', '申报日即最后一天。'));
  if (state === 'too_late') said.push(text(`The last filing day was ${latest}.`, `最后申报日 ${latest} 已过。`));
  if (state === 'too_early') said.push(text(`Filing opens on ${earliest}.`, `${earliest} 起方可申报。`));
  if (outcome === 'not_met')
    said.push(text('This filing is not open on the facts given.', '按所提供的情况，本次申报方式不适用。'));
  return said;
}

function permitOpen(words: Words, { permit }: Assessment): LocalizedText {
  const missing = listText(permit.missing_facts.map((id) => labelText(words.fact(id))));
  const [en, zh] = missing.en ? [`: ${missing.en} not known`, `，未知：${missing.zh}`] : ['', ''];
  return text(`Whether a work permit is needed at all is undetermined${en}.`, `是否需要办理工作许可待定${zh}。`);
}

type Bounds = NonNullable<Assessment['category']>;

function categorySentence(words: Words, assessment: Assessment, category: Bounds): LocalizedText {
  const { proven, possible, held } = category;
  if (assessment.routes.length === 0) return heldSentence(held);
  const rung = rungText(proven);
  const open = isAbove(possible, proven) ? openSentence(words, assessment, possible) : undefined;
  if (proven !== null) {
    return text(
      `${rung.en} on the facts given.${open ? ` ${open.en}` : ''}`,
      `按所提供的情况：${rung.zh}。${open?.zh ?? ''}`,
    );
  }
  if (open) return text(`Undetermined on the facts given. ${open.en}`, `按所提供的情况：待定。${open.zh}`);
  return text(
    'No route is met on the facts given, and no fact still missing would meet one.',
    '按所提供的情况，未见符合的情形；补充事实也不会改变。',
  );
}

const heldSentence = (held: Rung): LocalizedText =>
  held === null
    ? text('This filing computes no category; the category held is not known.', '本次申报不认定类别；现有类别未知。')
    : text(
        `This filing computes no category; the permit held is of category ${held}.`,
        `本次申报不认定类别；现有工作许可为 ${rungText(held).zh}。`,
      );

/** "A is open: one point short, HSK level not known." */
function openSentence(words: Words, assessment: Assessment, possible: Rung): LocalizedText {
  const [rung, short] = [rungText(possible), pointsShort(assessment, possible)];
  const deciding = decidingLabels(words, assessment, possible);
  const missing = deciding.length === 0 ? undefined : listText(deciding, 3);
  const en = [short?.en, missing && `${missing.en} not known`].filter((part) => part !== undefined).join(', ');
  const zh = [short?.zh, missing && `未知：${missing.zh}`].filter((part) => part !== undefined).join('，');
  return text(`${rung.en} is open${en && `: ${en}`}.`, `${rung.zh}待定${zh && `，${zh}`}。`);
}

/** Facts that settle alone; where none does, those that decide together with others. */
function decidingLabels(words: Words, { missing_facts, routes }: Assessment, possible: Rung): readonly LocalizedText[] {
  const alone = missing_facts.filter(
    (fact) => settlesCategory(fact) && fact.settles.some((s) => s.category === possible),
  );
  const together = missing_facts.filter(({ decides }) => decides.includes('category'));
  const facts = (alone.length > 0 ? alone : together).map(({ label }) => labelText(label));
  if (facts.length > 0) return facts;
  const open = routes.find((route) => route.category === possible && isOpenOnFacts(route));
  return (open?.missing_facts ?? []).map((id) => labelText(words.fact(id)));
}

const isOpenOnFacts = ({ outcome, awaits }: RouteResult): boolean =>
  outcome === 'undetermined' && awaits.includes('facts');

const numerals = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

function pointsShort(assessment: Assessment, possible: Rung): LocalizedText | undefined {
  const { points } = assessment;
  const line = pointLines(assessment).find(({ category }) => category === possible);
  if (!points || !line || points.min >= line.atLeast || points.max < line.atLeast) return undefined;
  // With many factors open the distance says nothing yet.
  if (points.factors.filter(({ min, max }) => min !== max).length > 2) return undefined;
  const short = line.atLeast - points.min;
  return text(`${numerals[short] ?? short} point${short === 1 ? '' : 's'} short`, `差 ${short} 分`);
}

/** A second line where discretion could lift the category above what facts can. */
function discretionSentence({ routes }: Assessment, { possible, with_discretion }: Bounds): LocalizedText | null {
  if (!isAbove(with_discretion, possible)) return null;
  const rung = rungText(with_discretion);
  const titles = routes
    .filter(
      (route) =>
        route.category === with_discretion && route.outcome === 'undetermined' && route.awaits.includes('discretion'),
    )
    .map(({ title }) => title);
  const list = titles.length === 0 ? undefined : listText(titles, 2);
  return text(
    `${rung.en} awaits the discretion of the authority${list ? `: ${list.en}` : ''}.`,
    `${rung.zh}有待主管部门裁量${list ? `：${list.zh}` : ''}。`,
  );
}

// Missing facts -> those whose values settle the category, with what each value leads to, and what the others would change.
import type { Assessment, MissingFact, Rung, Settlement } from '../model/assessment.ts';
import { categories } from '../model/category.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { DecidingFact, Report } from '../model/report.ts';
import type { FactDefinition } from '../model/vocabulary.ts';
import { boundText } from './bound-text.ts';
import { no, yes } from './fact-value-text.ts';
import { listText } from './list-text.ts';
import { numberText } from './number-text.ts';
import { rungText } from './outcome-text.ts';
import { rangeText } from './points-report.ts';
import { unitText } from './unit-text.ts';
import type { Words } from './words.ts';

export function decidingFacts(words: Words, { missing_facts, routes }: Assessment): readonly DecidingFact[] {
  if (routes.length === 0) return [];
  return missing_facts.filter(settlesCategory).map(({ id, label, question, help, settles }) => ({
    id,
    label,
    question,
    ...(help === undefined ? {} : { help }),
    settles: byAnswer(settles).map((settlement) => ({
      values: settledValues(words, words.definition(id), settlement),
      points: settlement.points === undefined ? null : rangeText(settlement.points),
      answer: answerText(settlement),
    })),
  }));
}

/**
 * The best answer first. Choices that lead to one answer stand side by side; several together only where no one of them
 * leads there alone.
 */
function byAnswer(settles: readonly Settlement[]): readonly Settlement[] {
  const groups = new Map<string, Settlement>();
  for (const settlement of settles) {
    const { value, category, possible } = settlement;
    const isChoice = value !== undefined && typeof value !== 'boolean';
    const key = isChoice ? `${category} ${possible}` : JSON.stringify(settlement);
    const known = groups.get(key);
    groups.set(key, known ? joined(known, settlement) : settlement);
  }
  return [...groups.values()].sort((a, b) => rungOrder(a) - rungOrder(b));
}

const choicesIn = ({ value }: Settlement): readonly string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' ? value : [];

function joined(known: Settlement, added: Settlement): Settlement {
  if (choicesIn(added).length > 1) return known;
  const points = added.points && { points: widest(known.points, added.points) };
  return { ...known, value: [...choicesIn(known), ...choicesIn(added)], ...points };
}

/** A before B before C before none; what is shown before what is only open. */
const rungOrder = ({ category, possible }: Settlement): number =>
  order.indexOf(category) * order.length + order.indexOf(possible);
const order: readonly Rung[] = ['A', 'B', 'C', null];

type PointRange = NonNullable<Settlement['points']>;

const widest = (a: PointRange | undefined, b: PointRange): PointRange => ({
  min: Math.min(a?.min ?? b.min, b.min),
  max: Math.max(a?.max ?? b.max, b.max),
});

export const settlesCategory = ({ decides, settles }: MissingFact): boolean =>
  settles.length > 0 && decides.includes('category');

type Decides = MissingFact['decides'][number];

/** What an answer would change, most weighty first. */
const changes: readonly (readonly [Decides, LocalizedText])[] = [
  ['permit', text('whether a permit is needed', '是否需要许可')],
  ['category', text('the category, together with others', '类别（须与其他要素一并判断）')],
  ['points', text('the points', '积分')],
  ['procedure', text('whether and when this filing is open', '能否及何时申报')],
  ['evidence', text('the documents', '材料')],
];

/** Choices named beside one answer. */
const SHOWN_CHOICES = 4;

/**
 * Missing facts whose answer can still matter. Points carry no further than the highest category; where it is filed on other
 * grounds nobody need ask for more.
 */
export function factsWorthAsking({
  missing_facts,
  category,
  filing,
  routes,
}: Pick<Assessment, 'missing_facts' | 'category' | 'filing' | 'routes'>): readonly MissingFact[] {
  const filed = routes.find(({ id }) => id === filing.route);
  const byPoints = filed?.reasons.some(({ kind }) => kind === 'points') ?? false;
  if (category?.proven !== categories[0] || byPoints) return missing_facts;
  return missing_facts.filter(({ decides }) => decides.some((what) => what !== 'points'));
}

/** Each fact that settles nothing alone, under the weightiest thing it would change. */
export function alsoMissing(assessment: Assessment): Report['alsoMissing'] {
  const rest = factsWorthAsking(assessment).filter((fact) => !settlesCategory(fact));
  const weightiest = ({ decides }: MissingFact) => changes.find(([what]) => decides.includes(what))?.[0] ?? 'evidence';
  return changes.flatMap(([what, words]) => {
    const labels = rest.filter((fact) => weightiest(fact) === what).map(({ label }) => label);
    return labels.length === 0 ? [] : [{ changes: words, labels }];
  });
}

function answerText({ category, possible }: Settlement): LocalizedText {
  if (category === possible) return category === null ? text('none met', '无') : rungText(category);
  const [proven, open] = [rungText(category), rungText(possible)];
  if (category === null) return text(`${open.en} open`, `${open.zh}待定`);
  return text(`${proven.en}, ${open.en} open`, `${proven.zh}，${open.en} 待定`);
}

/** "level 1 or more", "below level 1", "1990-02-20 or earlier", names of choices. */
function settledValues(words: Words, definition: FactDefinition | undefined, settlement: Settlement): LocalizedText {
  const { value, at_least, below, at_most, more_than } = settlement;
  const name = (one: string | number): LocalizedText =>
    typeof one === 'number'
      ? unitText(numberText(one), definition ?? {})
      : definition && definition.type !== 'date'
        ? words.choice(definition.id, one)
        : text(one, one);
  if (typeof value === 'boolean') return value ? yes : no;
  if (value === 'true') return yes;
  if (value === 'false') return no;
  if (value !== undefined) {
    const values = typeof value === 'string' ? [value] : value;
    return values.length === 0 ? text('none listed', '均无') : listText(values.map(name), SHOWN_CHOICES);
  }
  const isDate = definition?.type === 'date';
  const bounds: LocalizedText[] = [];
  const bound = (one: string | number | undefined, say: (of: LocalizedText) => LocalizedText) => {
    if (one !== undefined) bounds.push(say(name(one)));
  };
  bound(at_least, ({ en, zh }) =>
    isDate ? text(`${en} or later`, `${zh} 及以后`) : text(`${en} or more`, `${zh}及以上`),
  );
  bound(more_than, (of) => (isDate ? text(`after ${of.en}`, `${of.zh} 之后`) : boundText(definition, 'above', of)));
  bound(below, (of) => (isDate ? text(`before ${of.en}`, `${of.zh} 之前`) : boundText(definition, 'below', of)));
  bound(at_most, (of) =>
    isDate ? text(`${of.en} or earlier`, `${of.zh} 及以前`) : boundText(definition, 'not_above', of),
  );
  if (bounds.length === 0) return text('any value', '任何值');
  return text(bounds.map(({ en }) => en).join(', '), bounds.map(({ zh }) => zh).join('，'));
}

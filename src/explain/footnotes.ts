// What an assessment took for granted, left out or borrowed -> one labelled list each.
import type { Assessment } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Footnote } from '../model/report.ts';
import { isAbove, rungText } from './outcome-text.ts';
import type { Words } from './words.ts';

export function footnotes(words: Words, assessment: Assessment): readonly Footnote[] {
  const all: readonly Footnote[] = [
    { kind: 'assumed', items: assessment.assumed.map(({ fact, value }) => assumedText(words.fact(fact), value)) },
    { kind: 'bounds', items: boundsText(assessment) },
    { kind: 'ended', items: assessment.not_in_force.map((ended) => endedText(words, assessment, ended)) },
    {
      kind: 'in_doubt',
      items: assessment.in_doubt.map(({ title, from, why }) =>
        text(`${title.en}, from ${from}: ${why.en}`, `${title.zh}，自 ${from} 起：${why.zh}`),
      ),
    },
    { kind: 'unseen', items: unseenTexts(assessment) },
    { kind: 'borrowed', items: borrowedTexts(words, assessment) },
  ];
  return all.filter(({ items }) => items.length > 0);
}

/** An empty list and "no" are said as "no …"; what is assumed to hold, by its label. */
function assumedText(label: LocalizedText, value: Assessment['assumed'][number]['value']): LocalizedText {
  const isNothing = value === false || value === 0 || (Array.isArray(value) && value.length === 0);
  if (isNothing) return text(`no: ${label.en}`, `无：${label.zh}`);
  return label;
}

const boundsText = ({ category }: Assessment): readonly LocalizedText[] =>
  category?.bounds === 'not_narrowed'
    ? [
        text(
          'The bounds are not narrowed further: some combinations of the missing facts were not tried.',
          '范围未进一步收窄：部分缺失要素的组合未逐一测算。',
        ),
      ]
    : [];

type Ended = Assessment['not_in_force'][number];

function endedText(words: Words, { as_of }: Assessment, ended: Ended): LocalizedText {
  const { title, from, until, after_end, replaced_by, would_have } = ended;
  const when =
    from > as_of ? text(`starts ${from}`, `${from} 起施行`) : text(`ended ${until ?? '?'}`, `${until ?? '?'} 失效`);
  const replacement = replaced_by === null ? undefined : words.policy(replaced_by)?.title;
  const after =
    replacement !== undefined
      ? text(`, replaced by ${replacement.en}`, `，由《${replacement.zh}》替代`)
      : after_end === 'successor_unknown'
        ? text(', successor unknown', '，后续文件未见')
        : text('', '');
  const category = would_have?.category ?? null;
  const would =
    category === null || would_have === null
      ? text('', '')
      : would_have.outcome === 'met'
        ? text(`; by it ${rungText(category).en}`, `；按该文件为 ${rungText(category).zh}`)
        : text(`; by it ${rungText(category).en} undetermined`, `；按该文件 ${rungText(category).zh}待定`);
  return text(`${title.en}, ${when.en}${after.en}${would.en}`, `《${title.zh}》，${when.zh}${after.zh}${would.zh}`);
}

/** Gaps of categories above the one proven; they could only add routes. */
function unseenTexts({ gaps, category }: Assessment): readonly LocalizedText[] {
  const proven = category?.proven ?? null;
  return gaps
    .filter(({ categories }) => categories.length === 0 || categories.some((one) => isAbove(one, proven)))
    .map(({ what }) => what);
}

function borrowedTexts(words: Words, { evidence }: Assessment): readonly LocalizedText[] {
  const places = [
    ...new Set(evidence.flatMap(({ seen_in, status }) => (seen_in && status !== 'not_needed' ? [seen_in] : []))),
  ];
  return places.map((place) => {
    const { en, zh } = words.place(place);
    return text(`the list of documents was seen as ${en} applies it`, `材料清单依据${zh}办事指南`);
  });
}

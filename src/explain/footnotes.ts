// What an assessment took for granted, left out or borrowed -> one labelled list each.
import { placeChain } from '../compile/policies-in-force.ts';
import type { Assessment } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import { addYears } from '../model/plain-date.ts';
import type { Footnote } from '../model/report.ts';
import { factValueText } from './fact-value-text.ts';
import { labelText } from './label-text.ts';
import { listText } from './list-text.ts';
import { isAbove, rungText } from './outcome-text.ts';
import type { Words } from './words.ts';

export function footnotes(words: Words, assessment: Assessment): readonly Footnote[] {
  return [...assumedNotes(words, assessment), ...sentenceNotes(words, assessment)];
}

type Assumption = Assessment['assumed'][number];

/** What is taken as not so, and what is taken as so. */
function assumedNotes(words: Words, { assumed }: Assessment): readonly Footnote[] {
  const isNothing = ({ fact, value }: Assumption): boolean =>
    value === false ||
    value === 0 ||
    (Array.isArray(value) && value.length === 0) ||
    value === words.definition(fact)?.choices?.[0]?.id;
  const absent = assumed.filter(isNothing).map(({ fact }) => labelText(words.fact(fact)));
  const held = assumed
    .filter((one) => !isNothing(one))
    .map(({ fact, value }) => {
      const [label, what] = [labelText(words.fact(fact)), factValueText(words, fact, value, 'given')];
      return value === true ? label : text(`${label.en} (${what.en})`, `${label.zh}（${what.zh}）`);
    });
  const notes: readonly Footnote[] = [
    { kind: 'assumed', lead: text('none of these', '无'), names: absent },
    { kind: 'assumed', lead: text('that these hold', '符合'), names: held },
  ];
  return notes.filter((note) => 'names' in note && note.names.length > 0);
}

function sentenceNotes(words: Words, assessment: Assessment): readonly Footnote[] {
  const notes: readonly Footnote[] = [
    { kind: 'local', sentences: localTexts(words, assessment) },
    { kind: 'bounds', sentences: boundsText(assessment) },
    {
      kind: 'ended',
      sentences: assessment.not_in_force
        .filter((ended) => isWorthSaying(ended, assessment) && words.policy(ended.instrument)?.kind !== 'practice')
        .map((ended) => endedText(words, assessment, ended)),
    },
    {
      kind: 'in_doubt',
      sentences: assessment.in_doubt
        .filter(({ touches }) => touches)
        .map(({ title, from, why }) =>
          text(`${title.en}, from ${from}: ${why.en}`, `《${title.zh}》，自 ${from} 起：${why.zh}`),
        ),
    },
    { kind: 'unseen', sentences: unseenTexts(words, assessment) },
    { kind: 'borrowed', sentences: borrowedTexts(words, assessment) },
  ];
  return notes.filter((note) => 'sentences' in note && note.sentences.length > 0);
}

/** Reported practice that has ended says nothing; what was replaced lives on in its successor; what begins later than in a year helps nobody decide whether to wait. */
const isWorthSaying = ({ from, after_end }: Ended, { as_of }: Assessment): boolean =>
  from > as_of ? from <= addYears(as_of, 1) : after_end !== 'replaced';

const boundsText = ({ category }: Assessment): readonly LocalizedText[] =>
  category?.bounds === 'not_narrowed'
    ? [
        text(
          'The bounds are not narrowed further: some combinations of the missing facts were not tried.',
          '范围未进一步收窄：部分缺失要素的组合未逐一测算。',
        ),
      ]
    : [];

/** A place of which the pack holds nothing is answered from the rules of the State, and the reader must know. */
function localTexts({ pack, place: nameOf }: Words, { place }: Assessment): readonly LocalizedText[] {
  const chain = placeChain(place).filter((id) => pack.places.find((node) => node.id === id)?.level !== 'national');
  const isKnown = pack.policies.some((policy) => [policy.place].flat().some((id) => chain.includes(id)));
  if (isKnown || chain.length === 0) return [];
  const { en, zh } = nameOf(place);
  return [
    text(
      `No local policy of ${en} is known to the pack; the rules of the State apply.`,
      `本政策包未收录${zh}的地方政策，按全国规定判断。`,
    ),
  ];
}

type Ended = Assessment['not_in_force'][number];

export function endedText(words: Words, { as_of }: Assessment, ended: Ended): LocalizedText {
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
    would_have === null
      ? text('', '')
      : category === null
        ? text('; what was seen of it adds nothing on these facts', '；按其已见部分无新增符合情形')
        : would_have.outcome === 'met'
          ? text(`; by it ${rungText(category).en}`, `；按该文件为 ${rungText(category).zh}`)
          : text(`; by it ${rungText(category).en} undetermined`, `；按该文件 ${rungText(category).zh}待定`);
  return text(`${title.en}, ${when.en}${after.en}${would.en}`, `《${title.zh}》，${when.zh}${after.zh}${would.zh}`);
}

/** One line: how many gaps could hide a route above what is proven. The JSON report and `policy show` hold their texts. */
function unseenTexts({ policy, pack }: Words, { gaps, category }: Assessment): readonly LocalizedText[] {
  const hiding = gaps.filter(({ categories }) => categories.some((one) => isAbove(one, category?.proven ?? null)));
  const names = [
    ...new Set(hiding.flatMap((gap) => gap.categories.filter((one) => isAbove(one, category?.proven ?? null)))),
  ];
  if (names.length === 0) return [];
  const which = listText(names.map((name) => text(name, name)));
  const places = new Set(hiding.flatMap(({ instrument }) => [policy(instrument)?.place ?? []].flat()));
  const shown = pack.places.filter(({ id }) => places.has(id)).map(({ id }) => `laihua policy show ${id}`);
  return [
    text(
      `Parts of the texts for category ${which.en} (${hiding.length} gaps); they could only add routes. ${shown.join(', ')}`,
      `${which.zh} 类部分条文及名单（${hiding.length} 处）；只可能增加情形，不会减少。见 ${shown.join('、')}`,
    ),
  ];
}

function borrowedTexts(words: Words, { evidence }: Assessment): readonly LocalizedText[] {
  const places = [
    ...new Set(evidence.flatMap(({ seen_in, status }) => (seen_in && status !== 'not_needed' ? [seen_in] : []))),
  ];
  return places.map((place) => {
    const { en, zh } = words.place(place);
    return text(`The list of documents was seen as ${en} applies it.`, `材料清单依据${zh}办事指南。`);
  });
}

// A witness -> who it is in words: each fact with its value, and the values around it for which the same holds.
import type { FactValue } from '../model/fact-state.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Meaning, Witness, WitnessFact } from '../model/policy-diff.ts';
import type { DiffWitnessLine } from '../model/policy-diff-report.ts';
import { unitOf, worthText } from './diff-words.ts';
import { factValueText } from './fact-value-text.ts';
import { seriesText } from './list-text.ts';
import type { Words } from './words.ts';

export function witnessLine(words: Words, witness: Witness, of: Meaning['of']): DiffWitnessLine {
  const isShort = witness.facts.length <= FACTS_WITH_RUNS;
  const facts = witness.facts.map((fact) => factText(words, fact, of === 'points', isShort));
  const anybody = text('anybody', '任何人');
  return {
    direction: witness.direction,
    who: facts.length === 0 ? anybody : seriesText(facts),
    was: worthText(witness.before, of),
    is: worthText(witness.after, of),
    unit: unitOf(of, witness.after),
  };
}

/** Past so many facts the values around each are left to the JSON. */
const FACTS_WITH_RUNS = 4;

/** "Yearly pay: 450,000 CNY (450,000 CNY to below 460,000 CNY)"; of points the values alone, without one picked out. */
function factText(words: Words, witness: WitnessFact, isRun: boolean, isShort: boolean): LocalizedText {
  const label = words.fact(witness.fact);
  const shown = (value: FactValue) => factValueText(words, witness.fact, value, 'given');
  const run = isShort ? runText(witness, shown) : null;
  const isEnd = witness.to === witness.value && witness.from === undefined;
  const value = witness.value === '' ? text('any other', '其他') : shown(witness.value);
  const both = run && !isRun && !isEnd ? text(`${value.en} (${run.en})`, `${value.zh}（${run.zh}）`) : (run ?? value);
  return text(`${label.en}: ${both.en}`, `${label.zh}：${both.zh}`);
}

/** Null where the value stands alone. */
function runText(
  { value, from, to, below, above }: WitnessFact,
  shown: (value: FactValue) => LocalizedText,
): LocalizedText | null {
  const start = from ?? above;
  const low = start === undefined ? null : shown(start);
  if (to !== undefined && from === to) return null;
  if (to !== undefined || below !== undefined) {
    const high = shown(to ?? below ?? value);
    const [en, zh] = to === undefined ? ['below ', '不满 '] : ['', ''];
    if (!low)
      return to === undefined
        ? text(`below ${high.en}`, `不满 ${high.zh}`)
        : text(`up to ${high.en}`, `${high.zh}以下`);
    return above === undefined
      ? text(`${low.en} to ${en}${high.en}`, `${low.zh}至${zh}${high.zh}`)
      : text(`above ${low.en}, ${en === '' ? 'up to ' : en}${high.en}`, `超过 ${low.zh}至${zh}${high.zh}`);
  }
  if (!low) return null;
  return above === undefined ? text(`${low.en} or more`, `${low.zh}及以上`) : text(`above ${low.en}`, `超过 ${low.zh}`);
}

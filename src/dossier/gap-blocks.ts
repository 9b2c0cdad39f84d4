// What was not seen of the texts a filing rests on, or could hide a higher category -> one line an instrument.
import { seriesText } from '../explain/list-text.ts';
import { isAbove } from '../explain/outcome-text.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Block } from '../model/paper.ts';
import type { Policy } from '../model/policy.ts';
import { instrumentName } from './instrument-list.ts';
import type { Making } from './making.ts';
import { labelled, sayInline } from './voice.ts';

/** Gaps of texts that decide nothing here stand in the attached assessment alone. */
export function gapBlocks(making: Making): readonly Block[] {
  const { names, words, report } = making;
  const { gaps, category, filing } = report.assessment;
  const papers = (report.documents?.groups ?? []).flatMap((group) => group.documents);
  const ids = [...(filing.route === null ? [] : [filing.route]), ...papers.flatMap(({ requiredBy }) => requiredBy)];
  const reliedOn = new Set(ids.map((id) => names.policy(id)));
  const byInstrument = new Map<Policy, LocalizedText[]>();
  for (const { instrument, what, categories } of gaps) {
    const policy = names.policy(instrument);
    const mayHide = categories.some((one) => isAbove(one, category?.proven ?? null));
    if (policy && (mayHide || reliedOn.has(policy)))
      byInstrument.set(policy, [...(byInstrument.get(policy) ?? []), withoutStop(what)]);
  }
  if (byInstrument.size === 0) return [];
  return [
    { kind: 'heading', level: 3, spans: sayInline(making, words.gaps) },
    {
      kind: 'list',
      items: [...byInstrument].map(([policy, all]) =>
        labelled(making, instrumentName(policy), seriesText(all), 'fine'),
      ),
    },
  ];
}

/** Statements stand side by side, so none keeps its full stop. */
const withoutStop = ({ en, zh }: LocalizedText): LocalizedText => text(en.replace(/\.$/, ''), zh.replace(/。$/, ''));

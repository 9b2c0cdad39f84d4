// Items of instruments as a paper mentions them -> a short way to cite them, and the list of the instruments cited.
import { listText } from '../explain/list-text.ts';
import type { Words } from '../explain/words.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Policy } from '../model/policy.ts';

export interface InstrumentList {
  /** "外专发〔2017〕36号: 1.3, 1.4"; an instrument without a number is cited by its title. */
  readonly cite: (items: readonly string[]) => LocalizedText;
  readonly cited: () => readonly Policy[];
}

export function instrumentList(names: Pick<Words, 'policy' | 'item'>): InstrumentList {
  const all = new Set<Policy>();
  return {
    cite: (items) => {
      const places = new Map<Policy, LocalizedText[]>();
      for (const id of items) {
        const policy = names.policy(id);
        if (!policy) continue;
        const provision = names.item(id)?.provision;
        const known = places.get(policy) ?? [];
        places.set(policy, provision && !known.some(({ zh }) => zh === provision.zh) ? [...known, provision] : known);
        all.add(policy);
      }
      const parts = [...places].map(([policy, provisions]): LocalizedText => {
        const { en, zh } = instrumentName(policy);
        const list = listText(provisions);
        return provisions.length === 0 ? text(en, zh) : text(`${en}: ${list.en}`, `${zh}：${list.zh}`);
      });
      return text(parts.map(({ en }) => en).join('; '), parts.map(({ zh }) => zh).join('；'));
    },
    cited: () => [...all],
  };
}

/** By its number where it has one: that is how the window knows it. */
export const instrumentName = ({ title, document_number: number }: Policy): LocalizedText =>
  number === undefined ? text(title.en, `《${title.zh}》`) : text(number, number);

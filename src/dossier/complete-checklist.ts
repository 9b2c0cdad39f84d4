// The template that comes with laihua and a firm's own -> one complete wording and order, the firm's first.
import type { Checklist } from '../model/checklist.ts';
import type { ChecklistTemplate, WholeChecklistTemplate } from '../model/checklist-template.ts';
import { text } from '../model/localized-text.ts';
import type { Picture } from '../model/paper.ts';

/** `logo` is the picture the letterhead names, as read. */
export function completeChecklist(base: WholeChecklistTemplate, own?: ChecklistTemplate, logo?: Picture): Checklist {
  const titles = new Map(base.sections.map((section) => [section.id, section]));
  const letterhead = own?.letterhead ?? base.letterhead;
  return {
    ...(letterhead
      ? { letterhead: { name: letterhead.name, lines: letterhead.lines ?? [], ...(logo ? { logo } : {}) } }
      : {}),
    sections: (own?.sections ?? base.sections).map(({ id, title, intro }) => {
      const usual = titles.get(id);
      const said = intro ?? usual?.intro;
      return { id, title: title ?? usual?.title ?? text(id, id), ...(said ? { intro: said } : {}) };
    }),
    words: { ...base.words, ...own?.words },
  };
}

// The wording and order of a dossier, complete: the template that comes with laihua with a firm's own put over it.
import type { ChecklistSection, ChecklistWord } from './checklist-template.ts';
import type { LocalizedText } from './localized-text.ts';
import type { Picture } from './paper.ts';

export interface ChecklistLetterhead {
  readonly name: string | LocalizedText;
  readonly lines: readonly string[];
  readonly logo?: Picture;
}

export interface Checklist {
  readonly letterhead?: ChecklistLetterhead;
  readonly sections: readonly {
    readonly id: ChecklistSection;
    readonly title: LocalizedText;
    readonly intro?: LocalizedText;
  }[];
  readonly words: Readonly<Record<ChecklistWord, LocalizedText>>;
}

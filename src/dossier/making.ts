// What every section of a dossier is made from.
import type { Words } from '../explain/words.ts';
import type { Checklist } from '../model/checklist.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { InstrumentList } from './instrument-list.ts';
import type { SourceList } from './source-list.ts';
import type { Voice } from './voice.ts';

export interface Making extends Voice {
  readonly report: Report;
  readonly profile: Profile;
  readonly words: Checklist['words'];
  readonly names: Words;
  readonly sources: SourceList;
  readonly instruments: InstrumentList;
}

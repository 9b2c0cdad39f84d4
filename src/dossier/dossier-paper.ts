// The report of one filing, its profile and a template -> the dossier as a paper: sections in the order of the template.
import { purposeTexts } from '../explain/purpose-text.ts';
import { wordsOf } from '../explain/words.ts';
import type { Checklist, ChecklistLetterhead } from '../model/checklist.ts';
import type { ChecklistSection } from '../model/checklist-template.ts';
import type { Language } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { Attachment, Block, Letterhead, Paper } from '../model/paper.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { answerBlocks } from './answer-blocks.ts';
import { basisBlocks } from './basis-blocks.ts';
import { blockingBlocks } from './blocking-blocks.ts';
import { calendarBlocks } from './calendar-blocks.ts';
import { documentBlocks } from './document-blocks.ts';
import { headBlocks } from './head-blocks.ts';
import { instrumentList } from './instrument-list.ts';
import type { Making } from './making.ts';
import { openFactBlocks } from './open-fact-blocks.ts';
import { orderingBlocks } from './ordering-blocks.ts';
import { pointBlocks } from './point-blocks.ts';
import { afterApprovalBlocks, remarkBlocks } from './remark-blocks.ts';
import { routeBlocks } from './route-blocks.ts';
import { signOffBlocks } from './sign-off-blocks.ts';
import { sourceBlocks } from './source-blocks.ts';
import { sourceList } from './source-list.ts';
import { plain, say, sayInline, type Voice } from './voice.ts';

export interface DossierRequest {
  readonly report: Report;
  readonly profile: Profile;
  readonly pack: Pack;
  readonly checklist: Checklist;
  /** In order; the first leads. */
  readonly languages: readonly Language[];
  readonly attachments: readonly Attachment[];
}

const sections: Readonly<Record<ChecklistSection, (making: Making) => readonly Block[]>> = {
  answer: answerBlocks,
  points: pointBlocks,
  route: routeBlocks,
  documents: documentBlocks,
  blocking: blockingBlocks,
  open_facts: openFactBlocks,
  ordering: orderingBlocks,
  calendar: calendarBlocks,
  after_approval: afterApprovalBlocks,
  remarks: remarkBlocks,
  basis: basisBlocks,
  sources: sourceBlocks,
  sign_off: signOffBlocks,
};

export function dossierPaper({ report, profile, pack, checklist, languages, attachments }: DossierRequest): Paper {
  const { assessment } = report;
  const { words } = checklist;
  const [language = 'en'] = languages;
  const names = wordsOf(pack);
  const lists = { sources: sourceList(), instruments: instrumentList(names) };
  const making: Making = { report, profile, words, languages, names, ...lists };
  const place = names.place(assessment.place);
  const who = whoOf(making);
  const title = [...languages.map((one) => words.title[one]), who].join(' - ');
  const { tool, pack: edition } = assessment.receipt;
  return {
    title,
    subject: languages
      .map((one) => `${place[one]}, ${purposeTexts[assessment.purpose][one]}, ${assessment.as_of}`)
      .join(' / '),
    author: checklist.letterhead ? nameOf(checklist.letterhead, language) : tool,
    creator: tool,
    language,
    day: assessment.prepared_on ?? assessment.as_of,
    ...(checklist.letterhead ? { letterhead: letterheadOf(checklist.letterhead, making) } : {}),
    blocks: [
      ...headBlocks(making, place),
      ...checklist.sections.flatMap(({ id, title: heading, intro }): readonly Block[] => {
        const blocks = sections[id](making);
        if (blocks.length === 0) return [];
        const bookmark = languages.map((one) => heading[one]).join(' ');
        return [
          { kind: 'heading', level: 2, spans: sayInline(making, heading), bookmark },
          ...(intro
            ? say(making, intro, { look: 'small' }).map((paragraph) => ({ kind: 'paragraph', paragraph }) as const)
            : []),
          ...blocks,
        ];
      }),
    ],
    foot: {
      left: [plain(`${who} · ${edition} · ${assessment.receipt.profile_digest.slice(0, 19)}`)],
      right: sayInline(making, words.page, false),
    },
    attachments,
  };
}

export function whoOf({
  report: { header },
  words,
  languages,
}: Pick<Making, 'report' | 'words' | 'languages'>): string {
  const [language = 'en'] = languages;
  const known = [header.name, header.name_zh, header.reference].filter((part) => part !== null);
  return known.length === 0 ? words.unnamed[language] : known.join(' ');
}

const nameOf = ({ name }: ChecklistLetterhead, language: Language): string =>
  typeof name === 'string' ? name : name[language];

function letterheadOf({ name, lines, logo }: ChecklistLetterhead, voice: Voice): Letterhead {
  const [language = 'en'] = voice.languages;
  return {
    name: typeof name === 'string' ? [plain(name, true)] : sayInline(voice, name),
    lines: lines.map((line) => plain(line)),
    ...(logo ? { logo: { ...logo, description: nameOf({ name, lines }, language) } } : {}),
  };
}

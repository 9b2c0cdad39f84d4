// An assessment, its profile and its pack -> the report: every statement in words, in the order people read.
import type { Assessment } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { criterionText } from './criterion-text.ts';
import { alsoMissing, decidingFacts } from './deciding-facts.ts';
import { documentsReport } from './documents-report.ts';
import { factsOfProfile } from './facts-of-profile.ts';
import { endedText, footnotes } from './footnotes.ts';
import { headline } from './headline.ts';
import { pointsReport } from './points-report.ts';
import { procedureReport, validityReport } from './procedure-report.ts';
import { purposeTexts } from './purpose-text.ts';
import { receiptText } from './receipt-text.ts';
import { remarks, stepsAfterApproval } from './remarks.ts';
import { routesReport } from './routes-report.ts';
import { dateNotes, timelineText } from './timeline-text.ts';
import { warningText } from './warning-text.ts';
import { type Words, wordsOf } from './words.ts';

export function explain(assessment: Assessment, profile: Profile, pack: Pack): Report {
  const words = wordsOf(pack);
  const facts = factsOfProfile(words, profile, assessment);
  const { name, name_zh, reference } = assessment.candidate;
  // Where no permit is needed, or nothing is in force, there is no filing to speak of.
  const arises = assessment.permit.needed !== 'no' && assessment.in_force;
  return {
    assessment,
    header: {
      name: name ?? null,
      name_zh: name_zh ?? null,
      reference: reference ?? null,
      filing: filingText(words, assessment),
    },
    headline: headline(words, assessment),
    points: pointsReport(words, assessment, facts, (criterion) => criterionText(words, criterion, assessment)),
    decides: decidingFacts(words, assessment),
    alsoMissing: alsoMissing(assessment),
    routes: routesReport(words, assessment),
    documents: documentsReport(words, assessment, profile),
    procedure: arises ? procedureReport(words, assessment) : [],
    timeline: (arises ? assessment.timeline : []).map((entry) => ({
      kind: entry.kind,
      on: entry.on,
      text: timelineText(words, entry),
      sources: words.sources(entry.sources),
    })),
    dateNotes: arises ? dateNotes(assessment) : [],
    validity: arises ? validityReport(words, assessment) : [],
    remarks: assessment.in_force ? remarks(words, assessment) : [],
    afterApproval: arises ? stepsAfterApproval(words, assessment) : [],
    warningTexts: assessment.warnings.map((warning) => warningText(words, warning)),
    endedTexts: assessment.not_in_force.map((ended) => endedText(words, assessment, ended)),
    footnotes: arises ? footnotes(words, assessment) : [],
    receipt: receiptText(assessment.receipt),
  };
}

/** "Shanghai, new permit from abroad, filing 2026-12-15". */
function filingText(words: Words, { place, purpose, as_of, as_of_from }: Assessment): LocalizedText {
  const [where, what] = [words.place(place), purposeTexts[purpose]];
  const clock = as_of_from === 'clock' ? text(' (today)', '（今天）') : text('', '');
  return text(
    `${where.en}, ${what.en}, filing ${as_of}${clock.en}`,
    `${where.zh}，${what.zh}，申报日 ${as_of}${clock.zh}`,
  );
}

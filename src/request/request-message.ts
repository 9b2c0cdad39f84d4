// A report, its profile and a template -> the message that asks one person for what only that person can bring or answer.
import type { Words } from '../explain/words.ts';
import { wordsOf } from '../explain/words.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { RequestList, RequestMessage } from '../model/request.ts';
import type { Recipient, RequestTemplate } from '../model/request-template.ts';
import { providers } from '../model/vocabulary.ts';
import { type PapersAsked, papersAsked } from './papers-asked.ts';
import { questionsAsked } from './questions-asked.ts';
import { requestedLists } from './requested-lists.ts';
import { fileForAll, type PaperWording, requestedPaper } from './requested-paper.ts';
import { windowQuestions } from './window-questions.ts';
import { type Wording, wordingOf } from './wording.ts';

export interface RequestOf {
  readonly report: Report;
  readonly profile: Profile;
  readonly pack: Pack;
  readonly template: RequestTemplate;
  readonly recipient: Recipient;
}

export function requestMessage({ report, profile, pack, template, recipient }: RequestOf): RequestMessage {
  const words = wordsOf(pack);
  const wording = wordingOf(words, report, profile, template, recipient);
  const { say, fill, greeting } = wording;
  const letter = { subject: say('subject'), greeting, closing: wording.recipient.closing.map(fill) };
  const { assessment } = report;
  if (assessment.permit.needed === 'no' || !assessment.in_force)
    return {
      ...letter,
      opening: withoutFiling(report, wording),
      papers: [],
      sending: [],
      questions: null,
      lists: [],
      window: null,
    };
  const isOwn = (provider: (typeof providers)[number]): boolean => wording.recipient.brings[provider] !== undefined;
  const asked = papersAsked(assessment, isOwn, (id) => words.definition(id) !== undefined);
  const papers = paperGroups(words, report, asked, wording);
  const questions = questionsAsked(words, template, assessment, recipient, asked.unclear);
  const lists = requestedLists(words, assessment, asked, profile, wording);
  const isNothing = papers.length + questions.length + lists.length === 0;
  return {
    ...letter,
    opening: isNothing
      ? [fill(wording.recipient.nothing)]
      : openingOf(report, papers.length + lists.length > 0, wording),
    papers,
    sending: papers.length === 0 ? [] : sendingOf(asked, wording),
    questions:
      questions.length === 0
        ? null
        : { title: say('questions_title'), intro: fill(wording.recipient.questions), questions },
    lists,
    window: windowList(words, report, wording),
  };
}

/** No permit is needed, or no policy is in force: the answer itself, and that nothing is asked. */
function withoutFiling(
  { headline, remarks, assessment }: Report,
  { recipient, fill }: Wording,
): readonly LocalizedText[] {
  const reasons = assessment.in_force ? remarks.map((remark) => remark.text) : [];
  return [...headline, ...reasons, fill(recipient.nothing)];
}

function openingOf(
  { assessment, procedure }: Report,
  hasPapers: boolean,
  { recipient, say, fill }: Wording,
): readonly LocalizedText[] {
  if (!hasPapers) return [fill(recipient.opening_questions)];
  const { as_of_from, filing, category, procedure: found } = assessment;
  const [window] = found.windows.length > 0 && found.state !== null ? procedure : [];
  const isShown = filing.category === (category?.held ?? category?.proven);
  return [
    fill(recipient.opening),
    ...(as_of_from === 'clock' ? [say('no_day')] : []),
    ...(window ? [text(`${window.text.en}.`, `${window.text.zh}。`)] : []),
    ...(filing.category === null ? [] : [say(isShown ? 'category' : 'category_open')]),
  ];
}

function paperGroups(
  words: Words,
  { assessment }: Report,
  { toBring }: PapersAsked,
  wording: Wording,
): RequestMessage['papers'] {
  const { recipient, say, fill } = wording;
  const needed = assessment.as_of_from === 'clock' ? say('needed_soon') : say('needed_by');
  const how: PaperWording = { ...wording, needed, shared: fileForAll(toBring), spared: assessment.evidence };
  return providers.flatMap((provider) => {
    const title = recipient.brings[provider];
    const lines = toBring.filter(({ provided_by }) => provided_by === provider);
    if (title === undefined || lines.length === 0) return [];
    return [{ title: fill(title), papers: lines.map((line) => requestedPaper(words, line, how)) }];
  });
}

function sendingOf({ toBring }: PapersAsked, { recipient, say, fill }: Wording): readonly LocalizedText[] {
  const [shared, lead] = [fileForAll(toBring), say('files')];
  return [
    fill(recipient.sending),
    ...(shared === null ? [] : [text(`${lead.en} ${shared.en}.`, `${lead.zh}${shared.zh}。`)]),
  ];
}

function windowList(words: Words, report: Report, { say }: Wording): RequestList | null {
  const items = windowQuestions(words, report);
  return items.length === 0 ? null : { title: say('window'), intro: say('window_intro'), items };
}

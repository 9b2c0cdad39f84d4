// Turns how policies stand in each place into text at 80 columns, a Markdown table, or JSON.
import type { PlaceStatus, PolicyStanding, PolicyStatus, WageStanding } from '../../explain/policy-status.ts';
import { type Language, type LocalizedText, text } from '../../model/localized-text.ts';
import { columns, type Line, PAGE_WIDTH, paragraph, span } from '../columns.ts';
import { jsonText } from '../json-text.ts';
import { escaped, table } from '../markdown-text.ts';
import { printLines } from '../print-lines.ts';
import { inLanguages, type TextOptions } from '../report/text.ts';

const states: Readonly<Record<PolicyStanding['state'], LocalizedText>> = {
  in_force: text('in force', '有效'),
  in_doubt: text('in doubt', '存疑'),
  not_yet: text('not yet', '未施行'),
  ended: text('ended', '已失效'),
};
const afterEnds: Readonly<Record<NonNullable<PolicyStanding['after_end']>, LocalizedText>> = {
  lapsed: text('lapsed', '已失效'),
  successor_unknown: text('successor unknown', '后续文件未见'),
  replaced: text('replaced', '已被取代'),
};
const wageStates: Readonly<Record<WageStanding['state'], LocalizedText>> = {
  exact: text('figure known', '数值已知'),
  range: text('range only', '仅知区间'),
  floor: text('floor only', '仅知下限'),
};
const wageBase = text('wage base', '工资基数');

export function renderPolicyStatus(status: PolicyStatus, { languages, style }: TextOptions): string {
  return inLanguages(languages, (language) => printLines(lines(status, language), style));
}

function lines(status: PolicyStatus, language: Language): readonly Line[] {
  return [
    [span(title(status)[language], 'strong')],
    ...paragraph(span(summary(status)[language]), PAGE_WIDTH),
    ...status.places.flatMap((place) => [[], ...placeLines(place, language)]),
  ];
}

const title = ({ day }: PolicyStatus): LocalizedText => text(`Policies on ${day}`, `${day} 政策文件状态`);

/** "41 in force, 6 in doubt, 12 ended; 2 end within 90 days, 0 not reviewed for 180 days". */
function summary({ counts, ends_within, reviewed_within }: PolicyStatus): LocalizedText {
  const { in_force, in_doubt, not_yet, ended, ends_soon, overdue } = counts;
  return text(
    `${in_force} in force, ${in_doubt} in doubt, ${not_yet} not yet in force, ${ended} ended; ` +
      `${ends_soon} end within ${ends_within} days, ${overdue} not reviewed for ${reviewed_within} days`,
    `有效 ${in_force}，存疑 ${in_doubt}，未施行 ${not_yet}，已失效 ${ended}；` +
      `${ends_within} 天内到期 ${ends_soon}，超过 ${reviewed_within} 天未核对 ${overdue}`,
  );
}

function placeLines({ name, place, policies, wages }: PlaceStatus, language: Language): readonly Line[] {
  const short = (id: string): string => (id.startsWith(`${place}/`) ? id.slice(place.length + 1) : id);
  return [
    [span(name[language], 'strong'), span(`  ${place}`, 'faint')],
    ...policies.flatMap((each) => entry(short(each.id), standingText(each), each.ends_soon || each.overdue, language)),
    ...wages.flatMap((each) => entry(wageBase[language], wageText(each), each.ends_soon, language)),
  ];
}

/** Columns of a line: a mark for what needs a hand, the edition, and how it stands; together with the gaps 80. */
const [MARK, EDITION, STANDING] = [2, 40, 36];

const entry = (edition: string, how: LocalizedText, isUrgent: boolean, language: Language): readonly Line[] =>
  columns([
    { text: isUrgent ? '!!' : '', width: MARK, tone: 'bad' },
    { text: edition, width: EDITION },
    { text: how[language], width: STANDING, tone: 'faint' },
  ]);

function standingText({ state, until, after_end, reviewed_on, ends_soon, overdue }: PolicyStanding): LocalizedText {
  const end =
    until === null
      ? text('', '')
      : state === 'ended'
        ? text(` ${until}`, `（${until}）`)
        : text(` until ${until}`, `，至 ${until}`);
  const after =
    state === 'ended' && after_end
      ? text(`, ${afterEnds[after_end].en}`, `，${afterEnds[after_end].zh}`)
      : text('', '');
  const soon = ends_soon ? text(', ends soon', '，即将到期') : text('', '');
  const late = overdue ? text(`, last reviewed ${reviewed_on}`, `，上次核对 ${reviewed_on}`) : text('', '');
  return text(
    `${states[state].en}${end.en}${after.en}${soon.en}${late.en}`,
    `${states[state].zh}${end.zh}${after.zh}${soon.zh}${late.zh}`,
  );
}

function wageText({ state, until, until_stated, ends_soon }: WageStanding): LocalizedText {
  const stated = until_stated ? text('', '') : text(' (end not stated)', '（未载明截止日）');
  const soon = ends_soon ? text(', ends soon', '，即将到期') : text('', '');
  return text(
    `${wageStates[state].en} until ${until}${stated.en}${soon.en}`,
    `${wageStates[state].zh}，至 ${until}${stated.zh}${soon.zh}`,
  );
}

export function renderPolicyStatusMarkdown(
  status: PolicyStatus,
  { languages }: Pick<TextOptions, 'languages'>,
): string {
  const parts = languages.map((language) => {
    const rows = status.places.flatMap(({ name, policies, wages }) => [
      ...policies.map((each) => [name[language], each.id, standingText(each)[language]]),
      ...wages.map((each) => [name[language], wageBase[language], wageText(each)[language]]),
    ]);
    const heads = [text('Place', '地区'), text('Policy', '政策文件'), text('Standing', '状态')];
    return [
      `# ${title(status)[language]}`,
      '',
      escaped(summary(status)[language]),
      '',
      ...table(
        heads.map((head) => head[language]),
        rows,
      ),
    ].join('\n');
  });
  return parts.join('\n');
}

export const renderPolicyStatusJson = (status: PolicyStatus, pack: string): string =>
  jsonText({ format: 'laihua/policy-status/1', pack, ...status });

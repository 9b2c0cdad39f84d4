// Windows, limits, papers and later steps -> the dates back from the filing day and on after it, in order.
import type { Program } from '../../compile/program.ts';
import type { Assessment, TimelineEntry } from '../../model/assessment.ts';
import { addDays, addMonths, type PlainDate } from '../../model/plain-date.ts';
import type { Profile } from '../../model/profile.ts';
import { addWorkingDays } from '../../model/working-days.ts';
import type { FactTable } from '../fact-table.ts';
import type { Filing } from '../filing.ts';
import { knownDay } from '../known-day.ts';

export interface TimelineInput {
  readonly filing: Filing;
  readonly profile: Profile;
  readonly procedure: Assessment['procedure'];
  readonly evidence: Assessment['evidence'];
  readonly timeLimits: Assessment['time_limits'];
  readonly validity: Assessment['validity'];
  readonly notices: Assessment['notices'];
}

/** Entries by day; on one day in the order back, filing, on. */
export function timelineOf(program: Program, table: FactTable, input: TimelineInput): Assessment['timeline'] {
  const decision = decisionEntries(program, input);
  const decided = lastOf(decision, 'decision_due') ?? lastOf(decision, 'decision_target');
  const entries: TimelineEntry[] = [
    ...windowEntries(input),
    ...paperEntries(program, input),
    { on: program.as_of, kind: 'filing', sources: [] },
    ...decision,
    ...laterSteps(program, table, decided),
    ...permitEnds(program, table, input),
  ];
  return entries
    .map((entry, i) => ({ entry, i }))
    .sort((a, b) => (a.entry.on === b.entry.on ? a.i - b.i : a.entry.on < b.entry.on ? -1 : 1))
    .map(({ entry }) => entry);
}

const lastOf = (entries: readonly TimelineEntry[], kind: string): PlainDate | undefined =>
  entries
    .filter((entry) => entry.kind === kind)
    .map(({ on }) => on)
    .sort()
    .at(-1);

function windowEntries({ procedure }: TimelineInput): readonly TimelineEntry[] {
  return procedure.windows.flatMap(({ id, title, opens, closes, sources }) => [
    ...(opens === null ? [] : [{ on: opens, kind: 'window_opens', item: id, title, sources }]),
    ...(closes === null ? [] : [{ on: closes, kind: 'window_closes', item: id, title, sources }]),
  ]);
}

/** When ordered papers come, from when on a missing one must be issued, and until when a held one serves. */
function paperEntries(program: Program, { evidence, profile }: TimelineInput): readonly TimelineEntry[] {
  return evidence.flatMap((line): readonly TimelineEntry[] => {
    const shared = { document: line.type, title: line.name, sources: line.sources };
    if (line.status === 'expected') {
      const on = line.items.flatMap((i) => profile.evidence[i]?.expected_on ?? [])[0];
      return on ? [{ on, kind: 'paper_expected', ...shared }] : [];
    }
    if (line.status === 'held' && line.valid_until !== null && line.valid_until >= program.as_of) {
      return [{ on: line.valid_until, kind: 'paper_serves_until', ...shared }];
    }
    const isWanted = line.status === 'missing' || line.status === 'expired' || line.status === 'expires_before_filing';
    return isWanted && line.not_before !== null ? [{ on: line.not_before, kind: 'paper_issued_from', ...shared }] : [];
  });
}

/** Pre-review, acceptance and decision one after the other; the day of filing is not counted (T-1-p2, T-3). */
function decisionEntries(program: Program, { timeLimits }: TimelineInput): readonly TimelineEntry[] {
  const entries: TimelineEntry[] = [];
  const counted = (days: number, kind: string, limit: Assessment['time_limits'][number]): TimelineEntry => {
    const { on, weekdays_only: weekdaysOnly } = addWorkingDays(program.as_of, days, program.pack.holidays);
    const { standing, id: item, sources } = limit;
    const entry = { on, kind, working_days: days, standing, item, sources };
    return weekdaysOnly.length > 0 ? { ...entry, weekdays_only: weekdaysOnly } : entry;
  };
  let before = 0;
  for (const step of ['pre_review', 'acceptance'] as const) {
    const limit = timeLimits.find((one) => one.step === step);
    if (!limit) continue;
    before += limit.working_days;
    entries.push(counted(before, `${step}_due`, limit));
  }
  for (const limit of timeLimits) {
    if (limit.step !== 'examination' && limit.step !== 'decision') continue;
    const days = (limit.from_filing ? 0 : before) + limit.working_days;
    const kind = limit.standing === 'statutory' ? 'decision_due' : 'decision_target';
    entries.push(counted(days, kind, limit));
    if (limit.extendable_by !== null) entries.push(counted(days + limit.extendable_by, 'decision_due_extended', limit));
  }
  return entries;
}

/** Steps after the decision and after entry, where that day can be told: at the latest decision, or the entry given. */
function laterSteps(program: Program, table: FactTable, decided: PlainDate | undefined): readonly TimelineEntry[] {
  const entered = knownDay(program, table, 'entered_china_on');
  return program.notices.flatMap(({ item, origin }): readonly TimelineEntry[] => {
    const { deadline } = item;
    const from = deadline?.after === 'decision' ? decided : entered;
    if (!deadline || from === undefined) return [];
    const months = (deadline.years ?? 0) * 12 + (deadline.months ?? 0);
    const on = addDays(addMonths(from, months), (deadline.days ?? 0) + Math.ceil((deadline.hours ?? 0) / 24));
    return [
      {
        on,
        kind: deadline.kind,
        item: origin.id,
        ...(item.title ? { title: item.title } : {}),
        sources: origin.sources,
      },
    ];
  });
}

function permitEnds(program: Program, table: FactTable, { validity }: TimelineInput): readonly TimelineEntry[] {
  const facts = ['current_permit_valid_until', 'residence_permit_valid_until'] as const;
  const held = facts.flatMap((fact) => {
    const on = knownDay(program, table, fact);
    return on === undefined
      ? []
      : [
          {
            on,
            kind: fact === 'current_permit_valid_until' ? 'current_permit_ends' : 'residence_permit_ends',
            sources: [],
          },
        ];
  });
  return validity.at_most === null
    ? held
    : [...held, { on: validity.at_most, kind: 'permit_at_most_until', sources: [] }];
}

// A profile half filled -> the next question, or none where nothing still open can change the answer.
import type { Program } from '../compile/program.ts';
import type { EvidenceLine } from '../model/assessment.ts';
import type { Profile } from '../model/profile.ts';
import { assumedFacts } from './assumed-facts.ts';
import { factsThatMatter, nextFact } from './next-fact.ts';
import type { PaperAttribute, Question } from './question.ts';
import { isAnswered, type Standing, standingOf } from './standing.ts';

export interface Asked {
  /** Questions left open in this session, by their key: skipped, or to be taken as they are assumed. */
  readonly passed: ReadonlySet<string>;
  /** Assumed facts that the client said apply, still to be asked for. */
  readonly ticked: readonly string[];
}

export interface Next {
  readonly question: Question | undefined;
  readonly standing: Standing;
}

export function nextQuestion(program: Program, profile: Profile, { passed, ticked }: Asked): Next {
  const standing = standingOf(program, profile);
  const found = (question: Question | undefined): Next => ({ question, standing });
  const [pending] = ticked.filter((id) => !isAnswered(profile, id));
  if (pending !== undefined) return found({ kind: 'fact', fact: pending, moves: [] });
  const fact = nextFact(standing);
  if (fact) return found({ kind: 'fact', fact: fact.id, moves: fact.moves });
  for (const kind of ['rare', 'general'] as const) {
    const facts = passed.has(kind) ? [] : screened(program, profile, standing, kind);
    if (facts.length > 0) return found({ kind, facts });
  }
  return found(paperQuestion(standing, passed));
}

/** Assumed facts of a kind that matter, looked at together: some decide only with another. */
function screened(program: Program, profile: Profile, standing: Standing, kind: 'rare' | 'general'): readonly string[] {
  const assumed = assumedFacts(standing, kind);
  if (assumed.length === 0) return [];
  const opened = standingOf(program, profile, assumed);
  const named = opened.open.filter((id) => assumed.includes(id));
  return factsThatMatter(opened, named).map(({ id }) => id);
}

const outOfQuestion: ReadonlySet<string> = new Set(['waived', 'by_commitment', 'depends', 'not_needed']);

/** First what is in hand, then what decides of each paper and is not said, last where its file lies. */
function paperQuestion({ answer, profile }: Standing, passed: ReadonlySet<string>): Question | undefined {
  const { lines } = answer.documents;
  const types = lines
    .filter(({ status, items }) => !outOfQuestion.has(status) && items.length === 0)
    .map(({ type }) => type)
    .filter((type) => !profile.evidence.some((item) => item.type === type));
  if (types.length > 0 && !passed.has('papers')) return { kind: 'papers', types };
  for (const line of lines) {
    const question = outOfQuestion.has(line.status) ? undefined : detailOf(line, profile, passed);
    if (question) return question;
  }
  return undefined;
}

function detailOf(line: EvidenceLine, profile: Profile, passed: ReadonlySet<string>): Question | undefined {
  for (const item of line.items) {
    const { file, type } = profile.evidence[item] ?? {};
    const lacking = [
      ...paperAttributes.filter((one) => line.unclear.includes(one)),
      ...(file === undefined ? (['file'] as const) : []),
    ];
    const attribute = lacking.find(
      (one) => !passed.has(`paper ${item} ${one}`) && profile.evidence[item]?.[one] === undefined,
    );
    if (type !== undefined && attribute !== undefined) return { kind: 'paper', type, item, attribute };
  }
  return undefined;
}

const paperAttributes: readonly PaperAttribute[] = [
  'issued_on',
  'valid_until',
  'issuing_country',
  'language',
  'certified',
  'certified_on',
  'translated',
  'translation_sealed',
  'sworn',
  'original',
  'covers',
  'file',
];

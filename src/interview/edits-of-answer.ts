// An answer -> what changes in the profile, and what the session remembers of it.
import type { Words } from '../explain/words.ts';
import type { Edit } from '../load/edit-yaml.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import type { Profile } from '../model/profile.ts';
import type { Answer } from './answer.ts';
import type { Question } from './question.ts';

export interface Effect {
  readonly edits: readonly Edit[];
  /** Assumed facts that apply and are to be asked for. */
  readonly ticked?: readonly string[];
  /** Not asked again in this session. */
  readonly passed?: true;
}

export function editsOfAnswer(words: Words, profile: Profile | undefined, question: Question, answer: Answer): Effect {
  switch (question.kind) {
    case 'purpose':
    case 'place':
    case 'filing_on':
      return answer.kind === 'value'
        ? { edits: [{ path: [question.kind], value: answer.value }] }
        : { edits: [], passed: true };
    case 'name':
      return answer.kind === 'value'
        ? { edits: [{ path: ['candidate', 'name'], value: answer.value }], passed: true }
        : { edits: [], passed: true };
    case 'fact':
      return profile ? { edits: factEdits(words, profile, question.fact, answer) } : { edits: [] };
    case 'rare':
    case 'general':
      return profile && answer.kind === 'ticked'
        ? screenEffect(words, profile, question, answer.ids)
        : { edits: [], passed: true };
    case 'papers':
      return {
        edits: (answer.kind === 'ticked' ? answer.ids : []).map((type, i) => ({
          path: ['evidence', (profile?.evidence.length ?? 0) + i],
          value: { type },
          comment: both(words.document(type)),
        })),
        passed: true,
      };
    case 'paper':
      return {
        edits:
          answer.kind === 'value'
            ? [{ path: ['evidence', question.item, question.attribute], value: answer.value }]
            : [],
        passed: true,
      };
  }
}

const both = ({ en, zh }: LocalizedText): string => (en === zh ? en : `${en} ${zh}`);

/** A fact stands in one place: with a value, or in one of the two lists. */
export function factEdits(words: Words, profile: Profile, asked: string, answer: Answer): readonly Edit[] {
  const edits: Edit[] = [];
  const told = answer.kind === 'value' ? (answer.fact ?? asked) : undefined;
  // Told by its follower, such as an age, the fact itself is not known; it must not be asked for again.
  const isUnknown = answer.kind === 'unknown' || (told !== undefined && told !== asked);
  const involved = new Set([asked, ...(told === undefined ? [] : [told])]);
  for (const list of ['unknown', 'not_applicable'] as const) {
    const kept = [...profile[list]].filter((id) => !involved.has(id));
    const isIn = list === 'unknown' ? isUnknown : answer.kind === 'not_applicable';
    const next = isIn ? [...kept, asked] : kept;
    if (next.join() !== [...profile[list]].join()) edits.push({ path: [list], value: next });
  }
  if (told !== asked && profile.facts.has(asked)) edits.push({ path: ['facts', asked], value: undefined });
  if (told !== undefined && answer.kind === 'value')
    edits.push({ path: ['facts', told], value: answer.value, comment: both(words.fact(told)) });
  // Unknown first would state a fact twice for a moment; the file is only read when all edits are made.
  return edits;
}

/** What is not ticked is written down as assumed; a rare yes or no that is ticked is answered by that. */
function screenEffect(
  words: Words,
  profile: Profile,
  { kind, facts }: Extract<Question, { kind: 'rare' | 'general' }>,
  ticked: readonly string[],
): Effect {
  const edits = facts.flatMap((id): readonly Edit[] => {
    const definition = words.definition(id);
    if (!definition || definition.when_absent === 'unknown') return [];
    const { assume } = definition.when_absent;
    const isTicked = ticked.includes(id);
    if (isTicked && !(kind === 'rare' && typeof assume === 'boolean')) return [];
    return factEdits(words, profile, id, { kind: 'value', value: isTicked ? !assume : assume });
  });
  return { edits, ticked: ticked.filter((id) => !edits.some(({ path }) => path[1] === id)), passed: true };
}

// A message that asks one person for papers and answers: every statement in both languages, before any layout.
import type { LocalizedText } from './localized-text.ts';

/** A paper asked for. */
export interface RequestedPaper {
  readonly name: LocalizedText;
  /** Why the one in hand does not do; null where there is none. */
  readonly lacks: LocalizedText | null;
  /** What it must be, from when and until when, a few words each. */
  readonly form: readonly LocalizedText[];
  readonly dates: LocalizedText;
  /** What serves in its place. */
  readonly instead: LocalizedText | null;
  readonly note: LocalizedText | null;
}

export interface RequestedAnswer {
  readonly question: LocalizedText;
  /** What to choose from, where the choice is short. */
  readonly choices: LocalizedText | null;
}

/** A heading with what stands under it, one line each. */
export interface RequestList {
  readonly title: LocalizedText;
  readonly intro: LocalizedText | null;
  readonly items: readonly LocalizedText[];
}

export interface RequestMessage {
  readonly subject: LocalizedText;
  readonly greeting: LocalizedText;
  /** What is planned, by when things are needed; or that nothing is asked, and why. */
  readonly opening: readonly LocalizedText[];
  /** Papers by who brings them, numbered on over all groups. */
  readonly papers: readonly { readonly title: LocalizedText; readonly papers: readonly RequestedPaper[] }[];
  /** How to send the papers; empty where none is asked for. */
  readonly sending: readonly LocalizedText[];
  readonly questions: {
    readonly title: LocalizedText;
    readonly intro: LocalizedText;
    readonly questions: readonly RequestedAnswer[];
  } | null;
  /** What is under way, what is to be sealed, what may follow, in this order; empty ones are left out. */
  readonly lists: readonly RequestList[];
  /** What the authority has to say; asked by whoever files. */
  readonly window: RequestList | null;
  readonly closing: readonly LocalizedText[];
}

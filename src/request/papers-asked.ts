// The evidence of an assessment -> the lines one person is asked for, is known to be getting, or may be asked for later.
import { marks } from '../explain/evidence-text.ts';
import type { Assessment, EvidenceLine } from '../model/assessment.ts';
import type { Provider } from '../model/vocabulary.ts';

export interface PapersAsked {
  /** To bring, in the order of filing. */
  readonly toBring: readonly EvidenceLine[];
  /** Ordered already. */
  readonly ordered: readonly EvidenceLine[];
  /** In hand, but something about it is not known. */
  readonly unclear: readonly EvidenceLine[];
  /** Hangs on facts that are open. */
  readonly mayFollow: readonly EvidenceLine[];
}

/** `isFact` tells a fact from the categories, routes and relaxations a line may hang on. */
export function papersAsked(
  { evidence }: Pick<Assessment, 'evidence'>,
  brings: (provider: Provider) => boolean,
  isFact: (id: string) => boolean,
): PapersAsked {
  const own = evidence.filter(({ provided_by }) => brings(provided_by)).toSorted((a, b) => a.order - b.order);
  const asked = own.filter(({ status }) => isAskedFor(status));
  return {
    toBring: asked.filter(({ status }) => status !== 'expected' && status !== 'unclear'),
    ordered: asked.filter(({ status }) => status === 'expected'),
    unclear: asked.filter(({ status }) => status === 'unclear'),
    mayFollow: own.filter(({ status, depends_on }) => status === 'depends' && depends_on.some(isFact)),
  };
}

/** Neither in hand nor spared. */
export const isAskedFor = (status: EvidenceLine['status']): boolean =>
  marks[status] === 'stops' || marks[status] === 'open';

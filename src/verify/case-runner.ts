// A pack -> what answers its cases one by one, with or without a look at what they show.
import type { Pack } from '../model/pack.ts';
import { caseAssessor } from './assess-case.ts';
import { caseObserver } from './coverage/case-observer.ts';
import type { Seen } from './coverage/goal.ts';
import type { ReadCase } from './read-cases.ts';
import { type CaseResult, runCase } from './run-cases.ts';

export interface CaseRunner {
  readonly run: (each: ReadCase) => CaseResult;
  /** What the cases that were run so far have shown; absent where nobody looks. */
  readonly seen?: Seen;
}

export function caseRunner(pack: Pack, isObserved: boolean): CaseRunner {
  if (isObserved) return caseObserver(pack);
  const assess = caseAssessor(pack);
  return { run: (each) => runCase(each, assess) };
}

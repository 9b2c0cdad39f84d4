// The time limits of a filing -> working days until the decision, as promised and as the law allows.
import type { Assessment } from '../../model/assessment.ts';
import type { TimeLimit } from '../../model/policy.ts';

type Limits = Assessment['time_limits'];

/** Pre-review and acceptance come first, as in the timeline, unless a limit holds them; null where no limit is known. */
export function decisionDays(limits: Limits): { service_target: number | null; statutory: number | null } {
  const before = (['pre_review', 'acceptance'] as const)
    .map((step) => limits.find((limit) => limit.step === step)?.working_days ?? 0)
    .reduce((sum, days) => sum + days, 0);
  const within = (standing: TimeLimit['standing']): number | null => {
    const own = limits.filter((limit) => limit.standing === standing);
    const decisions = own.filter(({ step }) => step === 'decision');
    const ends = decisions.length > 0 ? decisions : own.filter(({ step }) => step === 'examination');
    return ends.length === 0
      ? null
      : Math.min(...ends.map((limit) => (limit.from_filing ? 0 : before) + limit.working_days));
  };
  return { service_target: within('service_target'), statutory: within('statutory') };
}

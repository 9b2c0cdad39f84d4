// The routes of an assessment -> each with its reasons in words, and whether it matters for the short report.
import type { Assessment, Reason, RouteResult } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { ReportRoute, RouteStanding } from '../model/report.ts';
import { labelText } from './label-text.ts';
import { listText } from './list-text.ts';
import { awaitsText, isAbove, outlookTexts } from './outcome-text.ts';
import { payAskedText } from './pay-test-text.ts';
import { provisionText } from './provision-text.ts';
import { reportReason } from './reason-text.ts';
import type { Words } from './words.ts';

export function routesReport(words: Words, assessment: Assessment): readonly ReportRoute[] {
  return assessment.routes.map((route) => {
    const standing = standingOf(route, assessment);
    return {
      id: route.id,
      name: route.id.slice(route.id.indexOf('#') + 1),
      category: route.category,
      label: route.group ?? route.category,
      title: route.title,
      provision: provisionText(words, route.id),
      outcome: route.outcome,
      standing,
      remark: remarkOf(words, route, standing, assessment),
      awaits: awaitsText(route.awaits),
      missing: route.missing_facts.length,
      waived: route.waived.map((waiver) => waiverText(words, waiver)),
      outlook: route.outlook === null ? null : outlookTexts[route.outlook],
      reasons: route.reasons.map((reason) => reportReason(words, reason, { ...assessment, within: route.id })),
      confidence: route.confidence,
      sources: words.sources(route.sources),
    };
  });
}

function waiverText(words: Words, { criterion, by }: RouteResult['waived'][number]): LocalizedText {
  const [what, rule] = [words.itemTitle(criterion), words.itemTitle(by)];
  return text(`${what.en} (eased: ${rule.en})`, `${what.zh}（放宽依据：${rule.zh}）`);
}

/** Only routes above what is proven can still matter, and of those not met only the ones that ask for a number. */
function standingOf(route: RouteResult, { category }: Assessment): RouteStanding {
  if (route.outcome === 'met') return 'met';
  if (!isAbove(route.category, category?.proven ?? null)) return null;
  if (route.outcome === 'undetermined') return route.awaits.includes('facts') ? 'open' : 'awaits';
  return flat(route.reasons).some((reason) => reason.outcome === 'not_met' && asksNumber(reason)) ? 'near' : null;
}

const asksNumber = (reason: Reason): boolean =>
  reason.kind === 'points' || (reason.kind === 'test' && reason.pay?.yearly !== undefined);

/** Every reason and the reasons of its parts. */
const flat = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons.flatMap((reason) => [reason, ...('reasons' in reason ? flat(reason.reasons) : [])]);

function remarkOf(
  words: Words,
  route: RouteResult,
  standing: RouteStanding,
  assessment: Assessment,
): LocalizedText | null {
  const reasons = flat(route.reasons);
  if (standing === 'open') {
    const asked = new Map(assessment.missing_facts.map(({ id, label }) => [id, label]));
    const labels = route.missing_facts.map((id) => labelText(asked.get(id) ?? words.fact(id)));
    return labels.length === 0 ? null : listText(labels, 3);
  }
  if (standing === 'awaits') {
    const open = reasons.filter(({ outcome }) => outcome === 'undetermined');
    return open.map((reason) => awaitedText(words, reason)).find((awaited) => awaited !== null) ?? null;
  }
  if (standing !== 'near') return null;
  return (
    reasons
      .filter(({ outcome }) => outcome === 'not_met')
      .map(askedText)
      .find((asked) => asked !== null) ?? null
  );
}

/** What an open reason waits for: the basis of a discretion, the note of a text not seen, the lines of a pay test. */
export function awaitedText(words: Words, reason: Reason): LocalizedText | null {
  if (reason.kind === 'discretion') return reason.basis;
  if (reason.kind === 'unsettled') return reason.note;
  if (reason.kind !== 'test') return null;
  if (reason.pay) return payAskedText(reason.pay, 'year');
  if (!reason.relaxable) return null;
  const [label, { basis }] = [labelText(words.fact(reason.fact)), reason.relaxable];
  return text(`${label.en} (${basis.en})`, `${label.zh}（${basis.zh}）`);
}

function askedText(reason: Reason): LocalizedText | null {
  if (reason.kind === 'points')
    return text(`${reason.max} of ${reason.at_least} points`, `${reason.max} 分，须 ${reason.at_least} 分`);
  if (reason.kind !== 'test' || !reason.pay) return null;
  if (!reason.pay.yearly) return null;
  const asked = payAskedText(reason.pay, 'year');
  // A range or a floor is told as such: its lower end is not the pay that is enough.
  const { low, high } = reason.pay.yearly;
  return low === high ? text(`${asked.en} or more is asked`, `须${asked.zh}以上`) : asked;
}

// Turns a pack into the findings of every lint rule.
import { type Diagnostic, sortDiagnostics } from '../model/diagnostic.ts';
import type { Rule } from './define-rule.ts';
import { toDiagnostic } from './finding.ts';
import { type LintInput, prepareLint } from './lint.ts';
import { bandGap } from './rules/band-gap.ts';
import { bandOverlap } from './rules/band-overlap.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { duplicateMember } from './rules/duplicate-member.ts';
import { duplicatePart } from './rules/duplicate-part.ts';
import { endedReference } from './rules/ended-reference.ts';
import { fileName } from './rules/file-name.ts';
import { idleOverride } from './rules/idle-override.ts';
import { itemGap } from './rules/item-gap.ts';
import { latePromulgation } from './rules/late-promulgation.ts';
import { localPostCode } from './rules/local-post-code.ts';
import { localStandardCategory } from './rules/local-standard-category.ts';
import { localStandardLevel } from './rules/local-standard-level.ts';
import { localStandardYears } from './rules/local-standard-years.ts';
import { missingAfterEnd } from './rules/missing-after-end.ts';
import { missingProvision } from './rules/missing-provision.ts';
import { missingSource } from './rules/missing-source.ts';
import { missingTranslation } from './rules/missing-translation.ts';
import { notAroundOpen } from './rules/not-around-open.ts';
import { pointsLimit } from './rules/points-limit.ts';
import { printedProduct } from './rules/printed-product.ts';
import { referenceCycle } from './rules/reference-cycle.ts';
import { repeatedTitle } from './rules/repeated-title.ts';
import { reviewOverdue } from './rules/review-overdue.ts';
import { sourceDate } from './rules/source-date.ts';
import { twoClaims } from './rules/two-claims.ts';
import { unguardedOpenText } from './rules/unguarded-open-text.ts';
import { unknownChoice } from './rules/unknown-choice.ts';
import { unknownDocument } from './rules/unknown-document.ts';
import { unknownFact } from './rules/unknown-fact.ts';
import { unknownInCase } from './rules/unknown-in-case.ts';
import { unknownNames } from './rules/unknown-name.ts';
import { unknownPlace } from './rules/unknown-place.ts';
import { unknownReference } from './rules/unknown-reference.ts';
import { unknownSource } from './rules/unknown-source.ts';
import { unreachableBand } from './rules/unreachable-band.ts';
import { unsupportedConfidence } from './rules/unsupported-confidence.ts';
import { unusedEntry } from './rules/unused-entry.ts';
import { wageWithoutSuccessor } from './rules/wage-without-successor.ts';
import { windowGap } from './rules/window-gap.ts';
import { windowOverlap } from './rules/window-overlap.ts';
import { windowReversed } from './rules/window-reversed.ts';
import { wrongCalendar } from './rules/wrong-calendar.ts';
import { wrongDefinition } from './rules/wrong-definition.ts';
import { wrongEffect } from './rules/wrong-effect.ts';
import { wrongOperator } from './rules/wrong-operator.ts';

export const rules: readonly Rule[] = [
  bandGap,
  bandOverlap,
  duplicateId,
  duplicateMember,
  duplicatePart,
  endedReference,
  fileName,
  idleOverride,
  itemGap,
  latePromulgation,
  localPostCode,
  localStandardCategory,
  localStandardLevel,
  localStandardYears,
  missingAfterEnd,
  missingProvision,
  missingSource,
  missingTranslation,
  notAroundOpen,
  pointsLimit,
  printedProduct,
  referenceCycle,
  repeatedTitle,
  reviewOverdue,
  sourceDate,
  twoClaims,
  unguardedOpenText,
  unknownChoice,
  unknownDocument,
  unknownFact,
  unknownInCase,
  unknownNames,
  unknownPlace,
  unknownReference,
  unknownSource,
  unreachableBand,
  unsupportedConfidence,
  unusedEntry,
  wageWithoutSuccessor,
  windowGap,
  windowOverlap,
  windowReversed,
  wrongCalendar,
  wrongDefinition,
  wrongEffect,
  wrongOperator,
];

/** `complete`: whether every file could be read; where not, rules that look across files would find false gaps. */
export function checkRules(input: LintInput & { readonly complete: boolean }): readonly Diagnostic[] {
  const lint = prepareLint(input);
  const able = rules.filter((rule) => input.complete || rule.looksAt === 'file');
  return sortDiagnostics(
    able.flatMap(({ code, check }) =>
      [...check(lint)].map(({ spot, ...found }) =>
        toDiagnostic(spot.document, { code, path: spot.path, target: spot.target ?? 'value', ...found }),
      ),
    ),
  );
}

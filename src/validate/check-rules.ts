// Turns a pack into the findings of every lint rule.
import { type Diagnostic, sortDiagnostics } from '../model/diagnostic.ts';
import type { Rule } from './define-rule.ts';
import { toDiagnostic } from './finding.ts';
import { type LintInput, prepareLint } from './lint.ts';

export const rules: readonly Rule[] = [];

/** `complete`: whether every file could be read; where not, rules that look across files would find false gaps. */
export function checkRules(input: LintInput & { readonly complete: boolean }): readonly Diagnostic[] {
  const lint = prepareLint(input);
  const able = rules.filter((rule) => input.complete || rule.looksAt === 'file');
  return sortDiagnostics(
    able.flatMap(({ code, check }) => [...check(lint)].map((finding) => toDiagnostic(code, finding))),
  );
}

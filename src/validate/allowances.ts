// Findings and the files they are in -> the same findings, marked where a comment in the file says why one is to stand.
import { lineText, rangeAt, type SourceFile } from '../load/source-file.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { diagnosticCodes } from '../model/diagnostic-codes.ts';

/** `# lint: allow policy/redundant-route: the later text repeats the earlier one` */
const form = /#\s*lint:\s*allow\s+([a-z-]+\/[a-z-]+)\s*:\s*(\S.*)$/;

interface Allowance {
  readonly code: string;
  readonly why: string;
  readonly line: number;
}

/**
 * A comment speaks for the line it stands in, or the first line below it that is no comment. Errors cannot be allowed. An
 * allowance that nothing was found for is a finding itself: what it explained is gone.
 */
export function withAllowances(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
  { complete }: { readonly complete: boolean },
): readonly Diagnostic[] {
  const left = new Map<string, Allowance[]>();
  for (const source of sources) {
    const found = allowancesIn(source);
    if (found.length > 0) left.set(source.path, found);
  }
  if (left.size === 0) return diagnostics;
  const used = new Set<Allowance>();
  const marked = diagnostics.map((diagnostic) => {
    const { location, code, severity } = diagnostic;
    const allowance = left
      .get(location.file)
      ?.find((one) => one.code === code && speaksFor(one, location.range?.line, sources, location.file));
    if (allowance === undefined || severity === 'error') return diagnostic;
    used.add(allowance);
    return { ...diagnostic, allowed: allowance.why };
  });
  if (!complete) return marked;
  const unused = sources.flatMap((source) =>
    (left.get(source.path) ?? [])
      .filter((allowance) => !used.has(allowance))
      .map((allowance) => unusedAllowance(source, allowance)),
  );
  return [...marked, ...unused];
}

function allowancesIn(source: SourceFile): Allowance[] {
  if (!source.text.includes('lint:')) return [];
  return source.text.split('\n').flatMap((text, index) => {
    const [, code, why] = form.exec(text) ?? [];
    return code === undefined || why === undefined ? [] : [{ code, why: why.trim(), line: index + 1 }];
  });
}

function speaksFor(
  { line }: Allowance,
  found: number | undefined,
  sources: readonly SourceFile[],
  file: string,
): boolean {
  const source = sources.find(({ path }) => path === file);
  if (source === undefined || found === undefined) return false;
  if (!/^\s*#/.test(lineText(source, line))) return line === found;
  let below = line + 1;
  while (/^\s*#/.test(lineText(source, below))) below += 1;
  return below === found;
}

function unusedAllowance(source: SourceFile, { code, line }: Allowance): Diagnostic {
  const text = lineText(source, line);
  const start =
    source.text
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length +
    (line === 1 ? 0 : 1) +
    text.indexOf('#');
  return {
    code: 'policy/unused-allowance',
    severity: diagnosticCodes['policy/unused-allowance'].severity,
    message: `nothing is found here that "${code}" would have to allow`,
    location: { file: source.path, range: rangeAt(source, start, start + text.trimEnd().length - text.indexOf('#')) },
    hint: 'take the comment out, or move it above the line it speaks of',
  };
}

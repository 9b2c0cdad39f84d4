// Turns the policies and the ledgers of the research into what does not agree: rows written nowhere, and rows told wrongly.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { findFiles } from '../src/load/find-files.ts';

/** One file of `research/`: the rows of one document of the research, and what became of each. */
const Ledger = z.strictObject({
  encoded: z.array(z.string()),
  /** Row -> why it is no rule, in a few words. */
  not_encoded: z.record(z.string(), z.string().min(10)),
});

/** Every value under a key `row` of the policy files, however deep. */
export function rowsInPolicies(folder: string): ReadonlySet<string> {
  const rows = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'row') for (const row of [inner].flat()) rows.add(String(row));
      else collect(inner);
    }
  };
  for (const path of findFiles(folder, ['.yaml'])) collect(parse(readFileSync(path, 'utf8')));
  return rows;
}

export interface LedgerFindings {
  /** Rows the ledgers know; of each file by its name. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  readonly findings: readonly string[];
}

/** Each row stands in one ledger, either as encoded and then in a policy, or with the reason why it is not. */
export function compareLedgers(folder: string, inPolicies: ReadonlySet<string>): LedgerFindings {
  const findings: string[] = [];
  const known = new Map<string, readonly string[]>();
  const ledgerOf = new Map<string, string>();
  for (const path of findFiles(folder, ['.yaml'])) {
    const name = basename(path, '.yaml');
    const { encoded, not_encoded } = Ledger.parse(parse(readFileSync(path, 'utf8')));
    const left = Object.keys(not_encoded);
    known.set(name, [...encoded, ...left]);
    for (const row of [...encoded, ...left]) {
      const other = ledgerOf.get(row);
      if (other !== undefined) findings.push(`${row}: told twice, in ${other} and ${name}`);
      ledgerOf.set(row, name);
    }
    for (const row of encoded)
      if (!inPolicies.has(row)) findings.push(`${row}: ${name} says encoded, no policy has it`);
    for (const row of left) if (inPolicies.has(row)) findings.push(`${row}: ${name} says not encoded, a policy has it`);
  }
  for (const row of inPolicies) if (!ledgerOf.has(row)) findings.push(`${row}: in a policy, in no ledger`);
  return { known, findings };
}

/** Ids in the first column of the tables of a research document whose head says `id` or the like. */
export function rowsOfDocument(markdown: string): readonly string[] {
  const rows: string[] = [];
  let isTable = false;
  for (const line of markdown.split('\n')) {
    const [, first] = /^\|\s*([^|]*?)\s*\|/.exec(line) ?? [];
    if (first === undefined) isTable = false;
    else if (/^(id|row|no\.?)$/i.test(first)) isTable = true;
    else if (isTable && !/^:?-+:?$/.test(first)) rows.push(first.replace(/[*`]| ff\.$/g, ''));
  }
  return rows;
}

// Every row of the research is in the policies, or a ledger says why it is no rule.
import { describe, expect, it } from 'vitest';
import { compareLedgers, rowsInPolicies, rowsOfDocument } from '../scripts/research-rows.ts';

describe('the ledgers of the research', () => {
  const inPolicies = rowsInPolicies('policies');
  const { known, findings } = compareLedgers('research', inPolicies);

  it('agree with the policies, row by row', () => {
    expect(findings).toEqual([]);
  });

  it('know the rows of every place that was researched', () => {
    expect([...known.keys()].sort()).toEqual([
      'beijing',
      'chongqing',
      'guangzhou',
      'hangzhou',
      'national',
      'provinces',
      'provinces-east',
      'shanghai',
      'shenzhen',
    ]);
    expect([...known.values()].flat().length).toBeGreaterThan(700);
    expect(inPolicies.size).toBeGreaterThan(500);
  });

  it('find a row that a policy has and no ledger, and one that a ledger has and no policy', () => {
    const more = compareLedgers('research', new Set([...inPolicies, 'ZZ-1']));
    expect(more.findings).toEqual(['ZZ-1: in a policy, in no ledger']);
    const fewer = compareLedgers('research', new Set([...inPolicies].filter((row) => row !== 'SH-A2')));
    expect(fewer.findings).toEqual(['SH-A2: shanghai says encoded, no policy has it']);
  });
});

describe('the rows of a research document', () => {
  it('are the first cells of the tables whose head says id', () => {
    const document =
      '| id | what |\n|---|---|\n| XX-1 | a |\n| **XX-2** | b |\n\n| city | wage |\n|---|---|\n| Ulm | 1 |\n';
    expect(rowsOfDocument(document)).toEqual(['XX-1', 'XX-2']);
  });
});

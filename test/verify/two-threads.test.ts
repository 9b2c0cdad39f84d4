// The cases of a pack, answered by two threads: each case once, and the same told as by one, whatever becomes of the other.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLivePack } from '../../src/validate/read-live-pack.ts';
import { answerCases, type CasesAnswered } from '../../src/verify/answer-cases.ts';
import { answerFromTheBack } from '../../src/verify/answer-from-the-back.ts';
import { caseRunner } from '../../src/verify/case-runner.ts';
import { caseShares, sharesFrom, takenCount } from '../../src/verify/case-shares.ts';
import type { CasesBeside } from '../../src/verify/cases-beside.ts';
import { coverageOf, goalsOf } from '../../src/verify/coverage/coverage.ts';
import { readCases } from '../../src/verify/read-cases.ts';
import type { ThreadReport } from '../../src/verify/thread-report.ts';
import { fixtures } from '../support/lint-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'threads-'));
const other = mkdtempSync(join(tmpdir(), 'threads-'));
afterAll(() => {
  for (const each of [folder, other]) rmSync(each, { recursive: true });
});

const day = (number: number): string => `2026-11-${String(number).padStart(2, '0')}`;
const cases = (wrong: number): string =>
  `format: laihua/case/1
given: { place: shanghai, purpose: new_from_abroad }
cases:
${Array.from({ length: 24 }, (_, i) => {
  const outcome = i === wrong ? 'not_met' : 'met';
  return `  - { name: Award ${i}, as_of: ${day((i % 12) + 1)}, facts: { age: ${30 + i}, awards: [listed_award] }, expect: { routes: { a-award: ${outcome} } } }`;
}).join('\n')}
`;
writeFileSync(join(folder, 'cases.yaml'), cases(17));
writeFileSync(join(other, 'cases.yaml'), cases(3));

const foldersWith = (more: string): readonly string[] => [`${fixtures}/base`, more];

function read(more = folder) {
  const { pack, located, sources } = readLivePack(foldersWith(more), { rules: false });
  if (!pack) throw new Error('the small pack is wrong');
  return { pack, located, sources, cases: readCases(located.cases, pack) };
}

const shares = caseShares(read().cases);

/** The thread takes all shares but so many; what is left is for this one. */
function besideTaking(
  left: number,
  more = folder,
  report?: (found: ThreadReport | undefined) => ThreadReport | undefined,
) {
  const taken = takenCount();
  Atomics.store(taken, 0, left);
  const found = answerFromTheBack({ folders: foldersWith(more), isObserved: true, taken });
  Atomics.store(taken, 0, shares.length - left);
  const beside: CasesBeside = { taken, report: Promise.resolve(report ? report(found) : found), end: () => undefined };
  return beside;
}

/** Everything a command tells of the cases. */
async function told(beside?: CasesBeside) {
  const files = read();
  const answered: CasesAnswered = await answerCases(files, caseRunner(files.pack, true), beside);
  const { goals, results } = coverageOf(goalsOf(files.located, files.pack), answered);
  return {
    results: results.map(({ name, passed, mismatches, location }) => ({ name, passed, mismatches, location })),
    goals: goals.map(({ item, about, side, isReached }) => `${item} ${about} ${side} ${isReached}`),
  };
}

describe('shares', () => {
  it('hold every case once, those of one program side by side', () => {
    expect(new Set(shares.flat()).size).toBe(read().cases.length);
    const programs = shares.map(([first]) => first?.program);
    expect(programs).toEqual([...programs].sort());
    expect(shares.every((share) => share.every(({ program }) => program === share[0]?.program))).toBe(true);
  });

  it('of one program are cut, so that neither thread waits long for the other', () => {
    const [one] = read().cases;
    if (!one) throw new Error('no case');
    expect(caseShares(Array.from({ length: 40 }, () => one)).map((share) => share.length)).toEqual([16, 16, 8]);
  });

  it.each([0, 1, 5, 12])('are taken from both ends and never twice, where the one end takes %d first', (first) => {
    const taken = takenCount();
    const front = sharesFrom('front', shares, taken);
    const back = sharesFrom('back', shares, taken);
    const found = Array.from({ length: first }, () => front.next().value);
    const all = [...found, ...back, ...front];
    expect(all.length).toBe(shares.length);
    expect(new Set(all).size).toBe(shares.length);
  });
});

describe('two threads', () => {
  it.each([0, 1, 4, shares.length])('tell what one tells, %d shares left to the first', async (left) => {
    const alone = await told();
    expect(alone.results.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual(['Award 17']);
    expect(await told(besideTaking(left))).toEqual(alone);
  });

  it('lose nothing where the other comes to no end', async () => {
    expect(await told(besideTaking(2, folder, () => undefined))).toEqual(await told());
  });

  it('lose nothing where a file was changed between the two readings', async () => {
    expect(await told(besideTaking(2, other))).toEqual(await told());
  });

  it('find nothing of a pack that is wrong, which the first thread tells', () => {
    const folders = [`${fixtures}/err/policy/unknown-fact`];
    expect(answerFromTheBack({ folders, isObserved: false, taken: takenCount() })).toBeUndefined();
  });
});

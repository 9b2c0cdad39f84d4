// Folders of policy files become one pack; a later folder adds to an earlier one or overrides it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.ts';
import { editionId } from '../../src/model/edition-id.ts';
import { readLivePack } from '../../src/validate/read-live-pack.ts';
import { fixtures } from '../support/lint-fixture.ts';

const base = `${fixtures}/base`;
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files, by path. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'policies-'));
  made.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const today = '2026-11-21';
const codes = (folders: readonly string[]) => readLivePack(folders, { today }).diagnostics.map(({ code }) => code);

const points = (limit: number): string => `format: laihua/policy/1
id: national/points
place: national
kind: points_table
title: { en: Points of the office, zh: 内部积分表 }
effective_from: 2017-04-01
completeness: full
reviewed_on: 2026-11-21
confidence: primary
sources: [s-text]
points_table:
  maximum: ${limit}
  factors:
    - { id: chinese, title: { en: Chinese, zh: 汉语 }, provision: { en: row 1, zh: 第1项 }, limit: ${limit}, best_of: [{ points: ${limit} }] }
`;

describe('one folder', () => {
  it('without a policy file is a wrong request, so that a mistyped path never passes in silence', () => {
    expect(() => readLivePack([folderWith({ 'notes.txt': 'nothing' })])).toThrow(UsageError);
  });

  it('becomes a pack without diagnostics', () => {
    const { pack, diagnostics } = readLivePack([base], { today });
    expect(diagnostics).toEqual([]);
    expect(pack?.policies.map(editionId)).toEqual([
      'national/classification@2017-04-01',
      'national/guide@2017-04-01',
      'national/notice@2025-09-30',
      'national/points@2017-04-01',
      'shanghai/measures@2020-01-01',
    ]);
    expect(pack?.digest).toMatch(/^sha256-[0-9a-f]{64}$/);
  });

  it('gives the same digest wherever it lies and however its files are laid out', () => {
    const folder = folderWith({});
    cpSync(base, folder, { recursive: true });
    writeFileSync(
      join(folder, 'pack.yaml'),
      '# moved\nid: fixture\nformat: laihua/pack/1\nhorizon: 2017-04-01\nedition: 2026-11-21\nreview_interval_days: 365\ntitle: { zh: 测试用政策包, en: A small pack for tests }\n',
    );
    expect(readLivePack([folder], { today }).pack?.digest).toBe(readLivePack([base], { today }).pack?.digest);
  });

  it('without a manifest, places and facts is no pack', () => {
    const folder = folderWith({ 'national/points/2017-04-01.yaml': points(5) });
    const { pack, diagnostics } = readLivePack([folder], { rules: false });
    expect(pack).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'pack/missing-part: the policy folder has no manifest (format: laihua/pack/1)',
      'pack/missing-part: the policy folder has no places (format: laihua/places/1)',
      'pack/missing-part: the policy folder has no facts (format: laihua/facts/1)',
    ]);
  });

  it('that does not exist is a wrong request', () => {
    expect(() => readLivePack(['no/such/folder'])).toThrow(UsageError);
  });

  it('tells a policy file that is not named by its first day', () => {
    const folder = folderWith({ 'national/points/2018-01-01.yaml': points(5) });
    expect(codes([base, folder])).toEqual(['pack/file-name']);
  });

  it('tells a second manifest and a second file of one edition', () => {
    const manifest =
      'format: laihua/pack/1\nid: x\nedition: 2026-11-21\ntitle: { en: x, zh: 甲 }\nhorizon: 2017-04-01\nreview_interval_days: 365\n';
    const folder = folderWith({ 'a.yaml': manifest, 'b.yaml': manifest });
    expect(codes([base, folder])).toEqual(['pack/duplicate-part']);
    const twice = folderWith({
      'a/national/points/2017-04-01.yaml': points(5),
      'b/national/points/2017-04-01.yaml': points(5),
    });
    expect(codes([base, twice])).toEqual(['policy/duplicate-id']);
  });

  it('with a file that cannot be read tells that file only, not what its absence would break', () => {
    const folder = folderWith({});
    cpSync(base, folder, { recursive: true });
    writeFileSync(join(folder, 'vocabulary/facts.yaml'), 'format: laihua/facts/1\nfacts:\n  - id: [\n');
    const { diagnostics, pack } = readLivePack([folder], { today });
    expect(pack).toBeUndefined();
    expect(diagnostics.filter(({ code }) => code.startsWith('policy/'))).toEqual([]);
  });
});

describe('several folders', () => {
  it('override an edition by its id', () => {
    const folder = folderWith({ 'national/points/2017-04-01.yaml': points(5) });
    const { pack, diagnostics } = readLivePack([base, folder], { today });
    expect(diagnostics).toEqual([]);
    expect(
      pack?.policies.filter(({ id }) => id === 'national/points').map(({ points_table }) => points_table?.maximum),
    ).toEqual([5]);
  });

  it('let the last one win', () => {
    const [first, second] = [5, 7].map((limit) => folderWith({ 'national/points/2017-04-01.yaml': points(limit) }));
    const { pack } = readLivePack([base, first ?? '', second ?? ''], { today });
    expect(pack?.policies.find(({ id }) => id === 'national/points')?.points_table?.maximum).toBe(7);
  });

  it('add entries to a catalogue and values to a wage series', () => {
    const folder = folderWith({
      'awards.yaml':
        'format: laihua/catalogue/1\nid: awards\ntitle: { en: Awards, zh: 奖项 }\nentries:\n  - { id: office_prize, name: { en: Office prize, zh: 内部奖 }, broader: listed_award }\n  - { id: great_prize, name: { en: The Great Prize, zh: 大奖 } }\n',
      'wage.yaml':
        'format: laihua/reference/1\nid: average_wage\ntitle: { en: Average wage, zh: 平均工资 }\nvalues:\n  - { place: beijing, from: 2026-07-01, until: 2027-06-30, per: month, value: 13000, confidence: primary, sources: [s-text] }\n',
    });
    const { pack, diagnostics } = readLivePack([base, folder], { today });
    expect(diagnostics).toEqual([]);
    const [awards] = pack?.catalogues ?? [];
    expect(awards?.entries.map(({ id, name }) => `${id}: ${name.en}`)).toEqual([
      'listed_award: Listed award',
      'great_prize: The Great Prize',
      'office_prize: Office prize',
    ]);
    expect(pack?.wages[0]?.values.map(({ place, from }) => `${place} ${from}`)).toEqual([
      'shanghai 2025-07-01',
      'shanghai 2026-07-01',
      'beijing 2026-07-01',
    ]);
  });

  it('change the digest', () => {
    const folder = folderWith({ 'national/points/2017-04-01.yaml': points(5) });
    expect(readLivePack([base, folder], { today }).pack?.digest).not.toBe(readLivePack([base], { today }).pack?.digest);
  });
});

// Mutants are tried on the cases: what none notices survives, unless lint refuses it or a reason is written down.
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../src/errors.ts';
import { editValue } from '../../../src/verify/mutate/edit-value.ts';
import { mutationRun } from '../../../src/verify/mutate/mutation-run.ts';
import { partNumber, wholeRun } from '../../../src/verify/mutate/part-of.ts';
import { joinedReports, type MutationReport, scoreOf } from '../../../src/verify/mutate/report.ts';
import { casedPack } from '../../support/cased-pack.ts';

const rules = `format: laihua/policy/1
id: shanghai/rules
place: shanghai
kind: measures
title: { en: Rules, zh: 办法 }
effective_from: 2020-01-01
completeness: partial
reviewed_on: 2026-11-21
confidence: single_secondary
sources: [s-press]
routes:
  - id: b-rule
    category: B
    title: { en: Rule, zh: 规定 }
    provision: { en: row 1, zh: 第1项 }
    when:
      all_of:
        - { fact: age, at_most: 60 }
        - { fact: hsk_level, at_least: 4 }
`;
const given =
  'format: laihua/case/1\ngiven: { as_of: 2026-11-21, place: shanghai, purpose: new_from_abroad }\ncases:\n';
const aged = (age: number, hsk: number, outcome: string, more = '') =>
  `  - { name: ${age} years and level ${hsk}, facts: { age: ${age}, hsk_level: ${hsk} }, ${more} expect: { routes: { b-rule: ${outcome} } } }\n`;
const edges = [aged(60, 4, 'met'), aged(61, 4, 'not_met'), aged(60, 3, 'not_met')].join('');

function run(cases: string, files: Readonly<Record<string, string>> = {}, request = {}): MutationReport {
  const read = casedPack({ 'rules.yaml': rules, 'cases/rules.yaml': given + cases, ...files });
  const report = mutationRun(read, { part: wholeRun, filter: 'shanghai/rules', hasTime: () => true, ...request });
  if ('failing' in report) throw new Error(`${report.failing} cases fail`);
  return report;
}
const words = (mutants: readonly { readonly line: number; readonly change: string }[]) =>
  mutants.map(({ line, change }) => `${line}: ${change}`);

describe('a mutant', () => {
  it('is noticed by cases on both sides of its step', () => {
    expect(words(run(edges).survived)).toEqual([
      '6: effective_from 2020-01-01 -> 2019-12-31',
      '6: effective_from 2020-01-01 -> 2020-01-02',
    ]);
  });

  it('survives on its line where the case beside the edge is missing', () => {
    const planted = run([aged(60, 4, 'met'), aged(65, 4, 'not_met'), aged(60, 3, 'not_met')].join(''));
    expect(words(planted.survived)).toContain('18: at_most 60 -> 61');
    expect(planted.survived.find(({ line }) => line === 18)).toMatchObject({
      file: 'rules.yaml',
      item: 'shanghai/rules@2020-01-01#b-rule',
      at: 'when.all_of.0.at_most',
    });
  });

  it('of the first day is noticed by cases on that day and the day before', () => {
    const days = [aged(60, 4, 'met', 'as_of: 2020-01-01,'), aged(60, 4, 'absent', 'as_of: 2019-12-31,')].join('');
    expect(run(edges + days).survived).toEqual([]);
  });

  it('that asks for a paper too many is noticed by a case that names the whole list', () => {
    const paper =
      'requirements:\n  - { id: passport, document: passport, order: 1, provision: { en: row 2, zh: 第2项 }, for: { purposes: [extension] } }\n';
    const papers = rules.replace('shanghai/rules', 'shanghai/papers').replace(/routes:\n[\s\S]*/, paper);
    const survivors = (expected: string): readonly string[] => {
      const filed = `  - { name: From abroad, facts: { awards: [great_prize] }, expect: ${expected} }\n`;
      return words(run(filed, { 'papers.yaml': papers }, { filter: 'shanghai/papers' }).survived);
    };
    const lists = '{ evidence: { waived: [degree_certificate], missing: [photo] }';
    expect(survivors(`${lists} }`)).toContain('12: for dropped');
    expect(survivors(`${lists}, complete: [evidence] }`)).not.toContain('12: for dropped');
  });

  it('that no case notices but lint refuses is told apart', () => {
    const unasked = rules
      .replace('id: shanghai/rules', 'id: shanghai/unasked')
      .replace(
        'routes:',
        'conditions:\n  - { id: heard, provision: { en: row 2, zh: 第2项 }, when: { fact: hsk_level, at_least: 1 } }\nroutes:',
      )
      .replace(/ {4}when:\n[\s\S]*/, '    when: { condition: heard }\n');
    const report = run(edges, { 'unasked.yaml': unasked }, { filter: 'unasked' });
    expect(words(report.refused)).toEqual(['12: heard dropped from conditions']);
    expect(words(report.survived)).toContain('12: at_least 1 -> 2');
  });

  it('is explained by a reason for the item, the path or the very change', () => {
    const list = (at: string) =>
      `format: laihua/mutants/1\nexplained:\n  - { item: shanghai/rules@2020-01-01, ${at} why: the first day is only inferred }\n`;
    for (const at of [
      '',
      'at: effective_from,',
      'at: effective_from, change: "effective_from 2020-01-01 -> 2019-12-31",',
    ]) {
      const { explained } = run(edges, { 'mutants.yaml': list(at) });
      expect(explained[0]).toMatchObject({
        change: 'effective_from 2020-01-01 -> 2019-12-31',
        why: 'the first day is only inferred',
        explained_at: { file: 'mutants.yaml', line: 3 },
      });
    }
  });

  it('needs no reason where a case notices it: such a reason is idle', () => {
    const list =
      'format: laihua/mutants/1\nexplained:\n  - { item: shanghai/rules@2020-01-01#b-rule, why: nobody asks }\n';
    const report = joinedReports([run(edges, { 'mutants.yaml': list })], true);
    expect(report.idle).toEqual([{ file: 'mutants.yaml', line: 3, item: 'shanghai/rules@2020-01-01#b-rule' }]);
  });
});

describe('a run', () => {
  it('tells nothing while a case fails', () => {
    const read = casedPack({ 'rules.yaml': rules, 'cases/rules.yaml': given + aged(60, 4, 'not_met') });
    expect(mutationRun(read, { part: wholeRun, filter: '', hasTime: () => true })).toEqual({ failing: 1 });
  });

  it('out of time leaves the rest untried and out of the score', () => {
    let left = 3;
    const report = run(edges, {}, { hasTime: () => left-- > 0 });
    const all = run(edges);
    expect(report.not_tried).toBe(all.killed + all.survived.length - 3);
  });

  it('in parts tries every mutant once', () => {
    const whole = run(edges, {}, { filter: '' });
    const parts = ['1/3', '2/3', '3/3'].map((part) => run(edges, {}, { filter: '', part: partNumber(part) }));
    const joined = joinedReports(parts, true);
    expect(joined.killed).toBe(whole.killed);
    expect(joined).toMatchObject(joinedReports([whole], true));
  });

  it('counts explained mutants as unnoticed, and nothing at all as nothing', () => {
    const told = { file: '', line: 1, item: '', at: '', change: '' };
    const none: MutationReport = {
      cases: 0,
      killed: 0,
      not_tried: 0,
      survived: [],
      explained: [],
      refused: [],
      idle: [],
    };
    expect(scoreOf(none)).toBe(0);
    const explained = [{ ...told, why: '', explained_at: { file: '', line: 1 } }];
    expect(scoreOf({ ...none, killed: 8, survived: [told], explained })).toBe(80);
  });

  it('refuses parts there are not', () => {
    for (const wrong of ['0/2', '3/2', 'half']) expect(() => partNumber(wrong)).toThrow(UsageError);
  });
});

describe('an edited value', () => {
  it('shares what lies beside the path and leaves the old one alone', () => {
    const before = { kept: { a: 1 }, list: [{ b: 1 }, { b: 2 }] };
    const after = editValue(before, ['list', 1, 'b'], { kind: 'set', value: 3 });
    expect([after, before.list[1]?.b]).toEqual([{ kept: { a: 1 }, list: [{ b: 1 }, { b: 3 }] }, 2]);
    expect(after.kept).toBe(before.kept);
    expect(editValue(before, ['list', 0], { kind: 'remove' }).list).toEqual([{ b: 2 }]);
  });
});

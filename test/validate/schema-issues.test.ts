// A policy file that breaks its format gets one message a mistake, at the place of the mistake.
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { validatePackFiles } from '../../src/validate/validate-pack-files.ts';

const head = `format: laihua/policy/1
id: national/extra
place: national
kind: measures
title: { en: A text, zh: 文件 }
effective_from: 2020-01-01
completeness: full
reviewed_on: 2026-11-21
confidence: primary
sources: [s-text]
`;

/** Diagnostics of a text as `line:column code message`. */
function found(text: string): readonly string[] {
  const { document, diagnostics } = parseYaml({ path: 'policy.yaml', text });
  const all = [...diagnostics, ...(document ? validatePackFiles([document]).diagnostics : [])];
  return all.map(({ code, message, location: { range } }) => `${range?.line}:${range?.column} ${code} ${message}`);
}

const hints = (text: string): readonly (string | undefined)[] => {
  const { document } = parseYaml({ path: 'policy.yaml', text });
  return document ? validatePackFiles([document]).diagnostics.map(({ hint }) => hint) : [];
};

const withRoute = (route: string): string => `${head}routes:
  - id: further
    category: B
    title: { en: A way, zh: 情形 }
${route}`;

describe('a policy file', () => {
  it('that is right has no diagnostics', () => {
    expect(found(withRoute('    when: { fact: age, at_least: 18 }\n'))).toEqual([]);
  });

  it('names a key that is missing, at the item that misses it', () => {
    expect(found(withRoute(''))).toEqual([
      '12:5 schema/missing-key "when" is missing; expected a criterion: a mapping with one of "all_of", "any_of", "not", "points", "condition", "route", "group", "category", "discretion", "unsettled", "fact"',
    ]);
  });

  it('takes a misspelt key for one mistake, not for a missing key as well', () => {
    expect(found(head.replace('confidence:', 'confidense:'))).toEqual([
      '9:1 schema/unknown-key "confidense" is not a key here; expected "confidence"',
    ]);
  });

  it('lists the keys there are where none is near', () => {
    expect(found(withRoute('    when: { fact: age, at_least: 18 }\n    remark: x\n'))[0]).toContain(
      '16:5 schema/unknown-key "remark" is not a key here; expected one of "id", "title"',
    );
  });

  it('names the kinds of criteria where none is written', () => {
    expect(found(withRoute('    when: { facts: age, at_least: 18 }\n'))).toEqual([
      '15:13 schema/unknown-key "facts" is no kind of criterion; expected one of "all_of", "any_of", "not", "points", "condition", "route", "group", "category", "discretion", "unsettled", "fact"',
    ]);
    expect(hints(withRoute('    when: { facts: age, at_least: 18 }\n'))).toEqual(['write "fact"']);
  });

  it('looks into the kind of criterion that was meant', () => {
    expect(found(withRoute('    when: { all_of: [{ fact: age, at_leest: 18 }, { condition: 3 }] }\n'))).toEqual([
      '15:35 schema/unknown-key "at_leest" is not a key here; expected "at_least"',
      '15:64 schema/wrong-type 3 stands here; expected text',
    ]);
  });

  it('asks for exactly one test of a fact', () => {
    expect(found(withRoute('    when: { fact: age, at_least: 18, at_most: 60 }\n'))).toEqual([
      '15:11 schema/wrong-combination the keys written here do not go together; expected exactly one test beside "fact"',
    ]);
  });

  it('names the values a key may have', () => {
    expect(found(withRoute('    when: { fact: age, at_least: 18 }\n').replace('category: B', 'category: D'))).toEqual([
      '13:15 schema/wrong-value the text "D" is not right here; expected one of "A", "B", "C"',
    ]);
  });

  it('refuses a day that does not exist', () => {
    expect(found(head.replace('2020-01-01', '2026-02-29'))).toEqual([
      '6:17 schema/wrong-value the text "2026-02-29" stands here; expected a day that exists, written YYYY-MM-DD',
    ]);
  });

  it('asks for quotes around a number that is a text', () => {
    const text = withRoute('    when: { fact: age, at_least: 18 }\n    group: 3\n');
    expect(found(text)).toEqual(['16:12 schema/wrong-type 3 stands here; expected text']);
    expect(hints(text)).toEqual(['put it in quotes: "3"']);
  });

  it.each([
    [
      'to: { fact: age }',
      'schema/wrong-combination the keys written here do not go together; expected exactly one test beside "fact"',
    ],
    ['to: { at_most: { years: many } }', 'schema/wrong-type the text "many" stands here; expected a number'],
    ['to: { fact: age, at_most: [3] }', 'schema/wrong-type a list stands here; expected a number or text'],
    [
      'waive: true, form: {}',
      'schema/wrong-combination the keys written here do not go together; expected exactly one of "waive", "to", "instead", "form"',
    ],
    [
      'when: { fact: ends, on_or_after: { fact: 3 } }, waive: true',
      'schema/wrong-combination "fact" is not right here with this value or beside these keys',
    ],
    [
      'when: { fact: ends, on_or_after: { days: 3, befor: filing } }, waive: true',
      'schema/unknown-key "befor" is not a key here; expected "before"',
    ],
    [
      'when: { fact: ends, within: { months: 12 } }, waive: true',
      'schema/missing-key "before" is missing; expected "filing"',
    ],
  ])('finds in a relaxation with %s the branch that was meant', (effect, expected) => {
    const [only, ...others] = found(`${head}relaxations:\n  - { id: eased, relaxes: [degree], ${effect} }\n`);
    expect(only?.replace(/^\S+ /, '')).toBe(expected);
    expect(others).toEqual([]);
  });

  it('says that a list is empty', () => {
    expect(found(head.replace('[s-text]', '[]'))).toEqual([
      '10:10 schema/wrong-value the list has 0 entries; expected at least 1',
    ]);
  });

  it('tells all mistakes in one run', () => {
    const text = withRoute('    when: 3\n    group: [A-I]\n').replace('kind: measures', 'kind: measure');
    expect(found(text)).toEqual([
      '4:7 schema/wrong-value the text "measure" is not right here; expected one of "recognition_standard", "guidance_catalogue", "points_table", "encouragement_table", "service_guide", "measures", "mutual_recognition", "practice"',
      '15:11 schema/wrong-type 3 stands here; expected a criterion: a mapping with one of "all_of", "any_of", "not", "points", "condition", "route", "group", "category", "discretion", "unsettled", "fact"',
      '16:12 schema/wrong-type a list stands here; expected text',
    ]);
  });

  it('keeps a key such as __proto__ harmless', () => {
    expect(found(`${head}__proto__: { polluted: true }\n`)).toEqual([
      expect.stringContaining('11:1 schema/unknown-key "__proto__" is not a key here'),
    ]);
    expect(Object.getPrototypeOf({})).not.toHaveProperty('polluted');
  });
});

describe('a file of a pack', () => {
  it('must say its format', () => {
    expect(found('id: national/extra\n')[0]).toContain('1:1 pack/unknown-format the file does not say its "format"');
  });
});

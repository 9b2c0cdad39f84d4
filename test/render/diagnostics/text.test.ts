import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../../src/load/parse-yaml.ts';
import { renderDiagnosticsJson } from '../../../src/render/diagnostics/json.ts';
import { renderDiagnosticsText } from '../../../src/render/diagnostics/text.ts';
import { styleOf } from '../../../src/render/style.ts';
import { validateProfile } from '../../../src/validate/validate-profile.ts';
import { smallVocabulary } from '../../support/small-vocabulary.ts';

const source = {
  path: '凯勒.yaml',
  text: `format: laihua/profile/1
candidate: { name_zh: 凯勒, nam: KELLER }
purpose: new_from_abroad
facts:
  hsk_levl: 3
  nationality: "\u001b[31mDE\u202e"
unknown: [awards, awards]
`,
};
const diagnosticsOf = () => {
  const { document } = parseYaml(source);
  return document ? validateProfile(document, smallVocabulary).diagnostics : [];
};

describe('diagnostics as text', () => {
  test('name the place, show the line with carets, and say what to do', () => {
    expect(renderDiagnosticsText(diagnosticsOf(), [source], styleOf(false))).toBe(
      `凯勒.yaml:2:27: error profile/unknown-key: the key "nam" is not known here, expected one of name, name_zh, reference, passport
    2 | candidate: { name_zh: 凯勒, nam: KELLER }
      |                             ^^^
  hint: did you mean name?

凯勒.yaml:5:3: error profile/unknown-fact: "hsk_levl" is no fact of the policy pack
    5 |   hsk_levl: 3
      |   ^^^^^^^^
  hint: did you mean hsk_level?

凯勒.yaml:6:16: error profile/unknown-country: "␛[31mDE<U+202E>" is no country code, expected two capital letters of ISO 3166-1
    6 |   nationality: "␛[31mDE<U+202E>"
      |                ^^^^^^^^^^^^^^^^^

凯勒.yaml:7:19: error profile/fact-given-twice: the fact awards is given twice
    7 | unknown: [awards, awards]
      |                   ^^^^^^
  first given here, 凯勒.yaml:7:11:
    7 | unknown: [awards, awards]
      |           ^^^^^^
  hint: keep one of the two

4 errors; each code has a page, docs/diagnostics/<code>.md
`,
    );
  });

  test('colour is added around the words, never taken from a file', () => {
    const coloured = renderDiagnosticsText(diagnosticsOf(), [source], styleOf(true));
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
    expect(coloured).not.toContain('\u001b[31mDE');
  });

  test('a file that was not read is named without an excerpt, and nothing is said where nothing is wrong', () => {
    const [first] = diagnosticsOf();
    if (!first) throw new Error('no diagnostic');
    expect(renderDiagnosticsText([first], [], styleOf(false)).split('\n')).toHaveLength(5);
    expect(renderDiagnosticsText([], [source], styleOf(false))).toBe('');
  });
});

describe('diagnostics as JSON', () => {
  test('carry code, place, hint, related places and the page of the code', () => {
    const data = JSON.parse(renderDiagnosticsJson(diagnosticsOf()));
    expect(data).toMatchObject({ format: 'laihua/diagnostics/1', errors: 4, warnings: 0 });
    expect(data.diagnostics[3]).toEqual({
      code: 'profile/fact-given-twice',
      severity: 'error',
      message: 'the fact awards is given twice',
      file: '凯勒.yaml',
      line: 7,
      column: 19,
      end_line: 7,
      end_column: 25,
      hint: 'keep one of the two',
      related: [{ note: 'first given here', file: '凯勒.yaml', line: 7, column: 11, end_line: 7, end_column: 17 }],
      page: 'docs/diagnostics/profile/fact-given-twice.md',
    });
  });

  test('hold no control, whatever the file holds', () => {
    expect(renderDiagnosticsJson(diagnosticsOf()).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

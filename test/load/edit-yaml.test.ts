// One value of a file is changed; every other byte stays, comments above all.
import { describe, expect, it } from 'vitest';
import { readTemplate } from '../../src/load/bundled-template.ts';
import { type Edit, editYaml } from '../../src/load/edit-yaml.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';

const dataIn = (text: string): unknown =>
  JSON.parse(JSON.stringify(parseYaml({ path: '', text }).document?.value ?? null));
const edited = (text: string, ...edits: readonly Edit[]): string => editYaml(text, edits);

describe('a value in a file', () => {
  it('is set beside its comment, which keeps its column', () => {
    const text = 'facts:\n  hsk_level:          # 0 for none\n  highest_degree: none  # as awarded\n';
    expect(
      edited(text, { path: ['facts', 'hsk_level'], value: 4 }, { path: ['facts', 'highest_degree'], value: 'master' }),
    ).toBe('facts:\n  hsk_level: 4        # 0 for none\n  highest_degree: master # as awarded\n');
  });

  it('is added below the last key of its block, with a comment where one is given', () => {
    const text = 'facts:\n  hsk_level: 4  # tested\n# about the employer\nemployer: {}\n';
    expect(edited(text, { path: ['facts', 'awards'], value: [], comment: 'Awards 奖项' })).toBe(
      'facts:\n  hsk_level: 4  # tested\n  awards: []  # Awards 奖项\n# about the employer\nemployer: {}\n',
    );
  });

  it('makes the keys above it where they lack, also below an empty one', () => {
    expect(edited('purpose: extension', { path: ['facts', 'hsk_level'], value: 4 })).toBe(
      'purpose: extension\nfacts:\n  hsk_level: 4\n',
    );
    expect(edited('evidence: []\n', { path: ['evidence', 0], value: { type: 'passport' } })).toBe(
      'evidence:\n  - { type: passport }\n',
    );
    expect(edited('facts: {}  # none yet\n', { path: ['facts', 'hsk_level'], value: 4 })).toBe(
      'facts:     # none yet\n  hsk_level: 4\n',
    );
    expect(edited('evidence:\nnotes: short\n', { path: ['evidence', 0], value: { type: 'passport' } })).toBe(
      'evidence:\n  - { type: passport }\nnotes: short\n',
    );
  });

  it('goes into mappings and lists on one line', () => {
    expect(edited('facts: { hsk_level: 4 }\n', { path: ['facts', 'awards'], value: ['x'] })).toBe(
      'facts: { hsk_level: 4, awards: [x] }\n',
    );
    expect(edited('evidence: [{ type: passport }]\n', { path: ['evidence', 0, 'original'], value: true })).toBe(
      'evidence: [{ type: passport, original: true }]\n',
    );
  });

  it('takes the place of a block, whose last comment stays', () => {
    const text = 'unknown:\n  - hsk_level\n  - awards\n# the end\nnotes: a\n';
    expect(edited(text, { path: ['unknown'], value: ['awards'] })).toBe('unknown: [awards]\n# the end\nnotes: a\n');
  });

  it('is taken out by emptying its key', () => {
    expect(edited('facts:\n  hsk_level: 4   # tested\n', { path: ['facts', 'hsk_level'], value: undefined })).toBe(
      'facts:\n  hsk_level:     # tested\n',
    );
  });

  it('is quoted where it would be read as something else', () => {
    const text = edited(
      'a: 1\n',
      { path: ['b'], value: 'true' },
      { path: ['c'], value: 'KELLER: Maria # née "K"' },
      { path: ['d'], value: '00123456' },
    );
    expect(dataIn(text)).toEqual({ a: 1, b: 'true', c: 'KELLER: Maria # née "K"', d: '00123456' });
  });

  it('leaves a passport number as it was written', () => {
    expect(edited('number: 00123456\n', { path: ['place'], value: 'shanghai' })).toContain('number: 00123456');
  });

  it('keeps line ends of Windows', () => {
    expect(edited('a: 1\r\nb: 2\r\n', { path: ['c'], value: 3 })).toBe('a: 1\r\nb: 2\r\nc: 3\r\n');
  });

  it('keeps JSON as JSON', () => {
    expect(edited('{"facts": {"hsk_level": 4}}', { path: ['unknown'], value: ['awards'] })).toBe(
      '{\n  "facts": {\n    "hsk_level": 4\n  },\n  "unknown": [\n    "awards"\n  ]\n}\n',
    );
  });

  it('can be set at every key of the template, and is then read there', () => {
    const template = readTemplate('profile.yaml');
    const edits: readonly Edit[] = [
      { path: ['candidate', 'name'], value: 'KELLER, Maria' },
      { path: ['place'], value: 'shanghai' },
      { path: ['filing_on'], value: '2026-12-15' },
      { path: ['facts', 'hsk_level'], value: 4 },
      { path: ['facts', 'shortage_lists'], value: [] },
      { path: ['unknown'], value: ['post_level', 'post_field'] },
      { path: ['evidence', 0], value: { type: 'passport' } },
      { path: ['evidence', 0, 'valid_until'], value: '2031-03-01' },
      { path: ['evidence', 1], value: { type: 'degree_certificate' } },
    ];
    const text = edited(template, ...edits);
    const data = dataIn(text);
    expect(data).toMatchObject({
      candidate: { name: 'KELLER, Maria' },
      place: 'shanghai',
      filing_on: '2026-12-15',
      facts: { hsk_level: 4, shortage_lists: [] },
      unknown: ['post_level', 'post_field'],
      evidence: [{ type: 'passport', valid_until: '2031-03-01' }, { type: 'degree_certificate' }],
    });
    const comments = (of: string) => [...of.matchAll(/#.*/g)].map(([comment]) => comment);
    expect(comments(text)).toEqual(comments(template));
  });
});

// What lint can put right by itself: the text afterwards, and that nothing else of the file has changed.
import { describe, expect, it } from 'vitest';
import { fixedSources } from '../../src/analyse/fixed-sources.ts';
import { readSource } from '../../src/load/read-source.ts';
import { hasErrors } from '../../src/model/diagnostic.ts';
import { fixtures, lintFixture } from '../support/lint-fixture.ts';

const fixed = (name: string): { readonly before: string; readonly after: string | undefined } => {
  const path = `${fixtures}/err/${name}.yaml`;
  const text = readSource(path).source?.text ?? '';
  const diagnostics = lintFixture(path);
  const file = diagnostics[0]?.location.file ?? '';
  expect(hasErrors(diagnostics)).toBe(false);
  return { before: text, after: fixedSources(diagnostics, [{ path: file, text }])[0]?.text };
};

describe('what is put right', () => {
  it('is a member that a list in brackets holds twice', () => {
    const { before, after } = fixed('policy/duplicate-member/flow');
    expect(after).toBe(before.replace('[teaching, teaching]', '[teaching]'));
  });

  it('is a member on a line of its own', () => {
    const { before, after } = fixed('policy/duplicate-member/block');
    expect(after).toBe(before.replace('s-press\n      - s-text\n', 's-press\n'));
  });

  it('is a text whose languages are exchanged', () => {
    const { before, after } = fixed('policy/missing-translation/swapped');
    expect(after).toBe(
      before.replace('{ en: 不收费。, zh: Free of charge. }', '{ en: Free of charge., zh: 不收费。 }'),
    );
  });
});

describe('what is left alone', () => {
  it.each([
    'policy/redundant-route/same-text',
    'policy/missing-translation/repeated',
    'policy/always-met/limit-of-the-fact',
  ])('%s, as it takes a decision', (name) => {
    expect(fixed(name).after).toBeUndefined();
  });

  it('is a second edit of the same place, until the next run', () => {
    const text = 'one two three';
    const edit = (start: number, end: number) => ({
      code: 'policy/duplicate-member' as const,
      severity: 'warning' as const,
      message: 'twice',
      location: { file: 'a.yaml' },
      fix: [{ start, end, text: '' }],
    });
    const [file] = fixedSources([edit(3, 7), edit(5, 13)], [{ path: 'a.yaml', text }]);
    expect(file).toEqual({ path: 'a.yaml', text: 'one three', fixes: 1 });
  });
});

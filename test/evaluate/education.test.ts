// What the studies of a profile say of the highest degree, where and when it was awarded, and in which language.
import { describe, expect, it, test } from 'vitest';
import { completedDegrees, degreeCountry, graduation, highestDegree, taughtIn } from '../../src/evaluate/education.ts';
import { exactly } from '../../src/model/fact-state.ts';
import type { Study } from '../../src/model/profile.ts';

const degrees = ['none', 'associate', 'bachelor', 'master', 'doctor'];
const completed = (...studies: Omit<Study, 'path'>[]) =>
  completedDegrees(
    studies.map((study) => ({ ...study, path: [] })),
    degrees,
    '2026-12-15',
  );

describe('the highest degree', () => {
  it('is the highest of those completed by the filing day', () => {
    const studies = completed(
      { degree: 'bachelor', graduated_on: '2020-06-30' },
      { degree: 'master', graduated_on: '2026-12-15' },
      { degree: 'doctor', graduated_on: '2027-06-30' },
    );
    expect(highestDegree(studies, degrees)).toEqual({ state: exactly(3), value: 'master' });
  });

  it('is not known while one study does not name its degree', () => {
    expect(
      highestDegree(completed({ degree: 'bachelor' }, { institution: 'Example University' }), degrees),
    ).toBeUndefined();
    expect(highestDegree(completed(), degrees)).toBeUndefined();
  });
});

describe('country and day of the degree', () => {
  const studies = completed(
    { degree: 'bachelor', country: 'VN', graduated_on: '2023-06-30' },
    { degree: 'master', country: 'CN', graduated_on: '2026-06-30' },
  );

  it('are those of the highest one', () => {
    expect(degreeCountry(studies, 3)?.value).toBe('CN');
    expect(graduation(studies, 3)?.value).toBe('2026-06-30');
  });

  it('are open between two of the same level: either country, the later day', () => {
    const two = completed(
      { degree: 'master', country: 'FR', graduated_on: '2024-06-30' },
      { degree: 'master', country: 'CN', graduated_on: '2026-06-30' },
    );
    expect(degreeCountry(two, 3)?.state).toEqual({ kind: 'options', options: ['CN', 'FR'] });
    expect(graduation(two, 3)?.value).toBe('2026-06-30');
  });

  it('are not known where a study of the level does not say', () => {
    expect(degreeCountry(completed({ degree: 'master' }), 3)).toBeUndefined();
    expect(graduation(completed({ degree: 'master' }), 3)).toBeUndefined();
    expect(degreeCountry(studies, -1)).toBeUndefined();
  });
});

describe('a degree taught in Chinese', () => {
  test.each<[Omit<Study, 'path'>[], boolean | undefined, string]>([
    [[{ degree: 'bachelor', language: 'zh' }], true, 'a bachelor in Chinese'],
    [
      [
        { degree: 'bachelor', language: 'zh' },
        { degree: 'master', language: 'en' },
      ],
      true,
      'not only the highest',
    ],
    [[{ degree: 'associate', language: 'zh' }], false, 'below a bachelor it does not count'],
    [[{ degree: 'bachelor', language: 'en' }], false, 'in English'],
    [[{ degree: 'bachelor' }], undefined, 'the language is not given'],
    [[{ language: 'zh' }], undefined, 'the degree is not given'],
    [[], undefined, 'no studies'],
  ])('%j: %s, %s', (studies, expected) => {
    expect(taughtIn(completed(...studies), 'zh', 2)?.value).toBe(expected);
  });
});

// Every kind of criterion has a sentence in English and Chinese, with names instead of ids.
import { describe, expect, it } from 'vitest';
import { criterionLines } from '../../src/explain/criterion-lines.ts';
import { criterionText } from '../../src/explain/criterion-text.ts';
import { wordsOf } from '../../src/explain/words.ts';
import type { Criterion } from '../../src/model/criterion.ts';
import { criterionKinds, kindOf } from '../../src/model/criterion-kinds.ts';
import { readLivePack } from '../../src/validate/read-live-pack.ts';
import { fixtures } from '../support/lint-fixture.ts';

const { pack } = readLivePack([`${fixtures}/base`], { rules: false });
if (!pack) throw new Error('the small pack is wrong');
const words = wordsOf(pack);
const setting = { place: 'shanghai', as_of: '2026-11-21', instrument: 'national/classification' };
const basis = { en: 'where really needed', zh: '确有需要的' };

const sentences: readonly (readonly [Criterion, string, string])[] = [
  [{ fact: 'highest_degree', at_least: 'master' }, 'Highest degree: at least Master', '最高学位：硕士以上'],
  [
    { fact: 'awards', has_any: ['listed_award', 'great_prize'] },
    'Awards: Listed award or Great Prize',
    '奖项：所列奖项或大奖',
  ],
  [
    { fact: 'age', at_most: 60, relaxable: { by: 'permit_authority', basis } },
    'Age: at most 60 (the permit authority may relax it: where really needed)',
    '年龄：不超过 60（许可主管部门可放宽：确有需要的）',
  ],
  [
    {
      all_of: [
        { fact: 'holds_patent', equals: true },
        { any_of: [{ fact: 'hsk_level', at_least: 5 }, { points: { at_least: 85 } }] },
      ],
    },
    'Patent: yes, and (HSK: at least 5, or at least 85 points)',
    '专利：是，且（汉语水平：5以上，或积分 85 分以上）',
  ],
  [{ not: { fact: 'post_field', equals: 'teaching' } }, 'not (Field: Teaching)', '不属于（领域：教学）'],
  [{ all_of: [{ points: { at_least: 60 } }] }, 'at least 60 points', '积分 60 分以上'],
  [{ points: { at_least: 85 } }, 'at least 85 points', '积分 85 分以上'],
  [{ any_of: [{ route: 'a-award' }] }, 'meets “Award”', '符合“奖项”'],
  [{ condition: 'degree' }, 'Highest degree: at least Bachelor', '最高学位：学士以上'],
  [{ condition: 'national/classification#experience' }, 'Experience: at least 2 full years', '工作年限：满 2 年以上'],
  [{ condition: 'unheard-of' }, 'unheard-of', 'unheard-of'],
  [{ route: 'a-award' }, 'meets “Award”', '符合“奖项”'],
  [{ group: ['A-I', 'A-II'] }, 'meets a clause of A-I or A-II', '符合 A-I或A-II 所列情形之一'],
  [{ category: 'A' }, 'category A', '达到 A 类'],
  [{ category: 'B', of: 'national/classification' }, 'category B by “Classification”', '按《分类标准》达到 B 类'],
  [
    { discretion: { by: 'permit_authority', basis } },
    'the permit authority decides: where really needed',
    '由许可主管部门裁量：确有需要的',
  ],
  [
    { unsettled: { why: 'operator_open', note: { en: 'whether 40 passes', zh: '40岁是否含本数' } } },
    'Left open by the text: whether 40 passes',
    '条文未明确：40岁是否含本数',
  ],
];

describe('a criterion in words', () => {
  it.each(sentences)('%j', (criterion, en, zh) => {
    expect(criterionText(words, criterion, setting)).toEqual({ en, zh });
  });

  it('is there for every kind', () => {
    const kinds = new Set(sentences.flatMap(([criterion]) => kindOf(criterion) ?? []));
    expect([...criterionKinds].filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe('a criterion in lines', () => {
  it('puts each part of a group on its own line below it', () => {
    const criterion: Criterion = {
      all_of: [
        { condition: 'degree' },
        { any_of: [{ fact: 'age', at_least: 18 }, { not: { any_of: [{ category: 'A' }, { category: 'B' }] } }] },
      ],
    };
    const lines = criterionLines(words, criterion, setting).map(
      ({ indent, text }) => `${'  '.repeat(indent)}${text.en}`,
    );
    expect(lines).toEqual([
      'All of',
      '  Highest degree: at least Bachelor',
      '  One of',
      '    Age: at least 18',
      '    Not the case that',
      '      One of',
      '        category A',
      '        category B',
    ]);
  });
});

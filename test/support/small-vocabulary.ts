// A vocabulary of one fact of every type, so that tests of profiles do not hang on the law.
import { text } from '../../src/model/localized-text.ts';
import type { FactDefinition, Place } from '../../src/model/vocabulary.ts';
import type { ProfileVocabulary } from '../../src/validate/profile/vocabulary-index.ts';

const words = text('words', '文字');

const fact = (definition: Omit<FactDefinition, 'label' | 'question' | 'when_absent'>): FactDefinition => ({
  when_absent: 'unknown',
  label: words,
  question: words,
  ...definition,
});

const choices = (...ids: string[]) => ids.map((id) => ({ id, name: words }));

const place = (id: string, en: string, zh: string, level: Place['level']): Place => ({ id, name: text(en, zh), level });

export const smallVocabulary: ProfileVocabulary = {
  facts: [
    fact({ id: 'nationality', type: 'country' }),
    fact({ id: 'date_of_birth', type: 'date' }),
    fact({ id: 'former_chinese_national', type: 'boolean' }),
    fact({ id: 'highest_degree', type: 'ordered', choices: choices('none', 'bachelor', 'master', 'doctor') }),
    fact({ id: 'average_mark', type: 'number', minimum: 0, maximum: 100, may_not_apply: true }),
    fact({ id: 'relevant_experience_years', type: 'number', unit: 'years', minimum: 0 }),
    fact({ id: 'annual_pay_cny', type: 'number', unit: 'cny_a_year', minimum: 0 }),
    fact({ id: 'hsk_level', type: 'integer', minimum: 0, maximum: 9 }),
    fact({ id: 'current_permit_category', type: 'choice', choices: choices('none', 'A', 'B', 'C') }),
    fact({ id: 'current_permit_place', type: 'place' }),
    fact({ id: 'awards', type: 'set', catalogue: 'awards' }),
  ],
  catalogues: [
    { format: 'laihua/catalogue/1', id: 'awards', title: words, entries: choices('turing_award', 'abel_prize') },
  ],
  places: [
    place('national', 'China', '全国', 'national'),
    place('shanghai', 'Shanghai', '上海市', 'municipality'),
    place('shanghai/ftz', 'Shanghai Free Trade Zone', '上海自贸区', 'zone'),
    place('guangdong', 'Guangdong', '广东省', 'province'),
    place('guangdong/guangzhou', 'Guangzhou', '广州市', 'city'),
    place('jiangsu/suzhou/ftz', 'Suzhou area of the Jiangsu Free Trade Zone', '江苏自贸区苏州片区', 'zone'),
  ],
  documents: [
    { id: 'passport', name: words, provided_by: 'candidate' },
    { id: 'degree_certificate', name: words, provided_by: 'candidate' },
    { id: 'criminal_record_certificate', name: words, provided_by: 'candidate' },
  ],
};

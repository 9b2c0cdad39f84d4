// Where a rule is written: the instrument is named once, and the place in it stands in the language of the reader.
import { describe, expect, it } from 'vitest';
import { itemsOfPolicy } from '../../src/explain/items-of-policy.ts';
import { provisionText } from '../../src/explain/provision-text.ts';
import { wordsOf } from '../../src/explain/words.ts';
import { editionId } from '../../src/model/edition-id.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const pack = shippedPack();
const words = wordsOf(pack);
const standard = 'national/classification@2017-04-01';

describe('where a rule is written', () => {
  it('names the instrument, its number and the place in it', () => {
    expect(provisionText(words, `${standard}#a-iii-06`)).toEqual({
      en: 'Classification standard for foreigners working in China (trial) (外专发〔2017〕40号，附件3), A, III, item 6',
      zh: '《外国人来华工作分类标准（试行）》（外专发〔2017〕40号，附件3），A类第三项第6条',
    });
  });

  it('says the place alone where the instrument is named already', () => {
    const age = provisionText(words, `${standard}#b-age`, `${standard}#b-i`);
    expect(age).toEqual({ en: 'category B', zh: 'B类' });
  });

  it('says the instrument alone of an item without a place', () => {
    const notice = provisionText(words, 'national/service-guide@2017-04-01#lodging');
    expect(notice.zh).toBe('《外国人来华工作许可服务指南（暂行）》（外专发〔2017〕36号）');
  });

  it.each(pack.policies.map((policy) => [editionId(policy), policy] as const))(
    'has every place of %s in Chinese',
    (_id, policy) => {
      const places = [policy.local_standards, ...itemsOfPolicy(policy)].flatMap((item) => item?.provision?.zh ?? []);
      expect(places.filter((zh) => !/\p{Script=Han}/u.test(zh) || /[a-z]{3}/.test(zh))).toEqual([]);
    },
  );
});

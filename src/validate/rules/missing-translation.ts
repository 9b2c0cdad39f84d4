// Finds texts whose English and Chinese are the same, in the wrong language, or the wrong way round.
import type { LocalizedText } from '../../model/localized-text.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { rootsOf } from '../roots-of.ts';
import { swapOf } from '../text-edits.ts';
import { walk } from '../walk.ts';

const han = /\p{Script=Han}/u;
/** 国科发专〔2017〕40号: the number of a document is quoted as it is printed. */
const documentNumber = /[\p{Script=Han}\p{L}]*〔\d{4}〕\d+号|\d+号/gu;
/** HSK, B+, A1: signs that both languages write alike. */
const sign = /^[\p{Lu}\p{N}\p{P}\p{S}\s]+$/u;

export const missingTranslation = defineRule('policy/missing-translation', 'file', ({ located }) => {
  const found: Found[] = [];
  for (const root of rootsOf(located)) {
    walk(root.value, root, (value, _key, spotOf) => {
      if (typeof value !== 'object' || value === null) return false;
      if (!isText(value)) return true;
      if (!isRight(value)) found.push(...wrongText(value, spotOf()));
      return false;
    });
  }
  return found;
});

const isText = (value: object): value is LocalizedText =>
  'en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string';

const isChinese = ({ zh }: LocalizedText): boolean => han.test(zh) || sign.test(zh);
const isEnglish = ({ en }: LocalizedText): boolean => !han.test(en) || !han.test(en.replaceAll(documentNumber, ''));
const isRight = (text: LocalizedText): boolean => isChinese(text) && isEnglish(text);

function* wrongText(text: LocalizedText, spot: Spot): Generator<Found> {
  const { en, zh } = text;
  if (!isChinese(text) && !isEnglish(text)) {
    yield {
      spot: below(spot, 'en'),
      message: 'the English and the Chinese stand in each other’s place',
      hint: 'swap "en" and "zh"',
      related: [{ spot: below(spot, 'zh'), note: 'this is the English' }],
      fix: swapOf(spot, 'en', 'zh'),
    };
  } else if (!isChinese(text)) {
    const same = en === zh;
    yield {
      spot: below(spot, 'zh'),
      message: same
        ? '"zh" repeats the English text; expected Chinese'
        : '"zh" holds no Chinese character; expected Chinese',
      hint: 'write the official Chinese term of the instrument',
    };
  } else {
    yield {
      spot: below(spot, 'en'),
      message:
        en === zh
          ? '"en" repeats the Chinese text; expected English'
          : '"en" holds Chinese characters; expected English',
      hint: 'write it in plain English; only the number of a document is quoted as printed',
    };
  }
}

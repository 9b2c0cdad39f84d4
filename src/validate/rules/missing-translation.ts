// Finds texts whose English and Chinese are the same, in the wrong language, or the wrong way round.
import type { LocalizedText } from '../../model/localized-text.ts';
import { defineRule, type Found } from '../define-rule.ts';
import { below, type Spot } from '../finding.ts';
import { rootsOf } from '../roots-of.ts';
import { swapOf } from '../text-edits.ts';

const han = /\p{Script=Han}/u;
/** 国科发专〔2017〕40号: the number of a document is quoted as it is printed. */
const documentNumber = /[\p{Script=Han}\p{L}]*〔\d{4}〕\d+号|\d+号/gu;
/** HSK, B+, A1: signs that both languages write alike. */
const sign = /^[\p{Lu}\p{N}\p{P}\p{S}\s]+$/u;

export const missingTranslation = defineRule('policy/missing-translation', 'file', function* ({ located }) {
  for (const root of rootsOf(located)) yield* textsBelow(root.value, root);
});

function* textsBelow(value: unknown, spot: Spot): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) yield* wrongText(value, spot);
  else
    for (const [key, child] of Object.entries(value))
      yield* textsBelow(child, below(spot, Array.isArray(value) ? Number(key) : key));
}

const isText = (value: object): value is LocalizedText =>
  'en' in value && 'zh' in value && typeof value.en === 'string' && typeof value.zh === 'string';

function* wrongText({ en, zh }: LocalizedText, spot: Spot): Generator<Found> {
  const isChinese = han.test(zh) || sign.test(zh);
  const isEnglish = !han.test(en.replaceAll(documentNumber, ''));
  if (!isChinese && !isEnglish) {
    yield {
      spot: below(spot, 'en'),
      message: 'the English and the Chinese stand in each other’s place',
      hint: 'swap "en" and "zh"',
      related: [{ spot: below(spot, 'zh'), note: 'this is the English' }],
      fix: swapOf(spot, 'en', 'zh'),
    };
  } else if (!isChinese) {
    const same = en === zh;
    yield {
      spot: below(spot, 'zh'),
      message: same
        ? '"zh" repeats the English text; expected Chinese'
        : '"zh" holds no Chinese character; expected Chinese',
      hint: 'write the official Chinese term of the instrument',
    };
  } else if (!isEnglish) {
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

// The code of a country or territory -> its name in both languages; a code nobody knows stays as it is.
import { type LocalizedText, text } from '../model/localized-text.ts';

/** As mainland documents write them, which the tables of the runtime do not. */
const territories: Readonly<Record<string, LocalizedText>> = {
  HK: text('Hong Kong, China', '中国香港'),
  MO: text('Macao, China', '中国澳门'),
  TW: text('Taiwan, China', '中国台湾'),
};

export function countryText(code: string): LocalizedText {
  const territory = territories[code];
  if (territory) return territory;
  const [english, chinese] = (['en', 'zh-Hans'] as const).map((locale) => nameIn(locale, code));
  return text(english ?? code, chinese ?? code);
}

function nameIn(locale: string, code: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

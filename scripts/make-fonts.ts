// Cuts the fonts of the dossier out of Noto Sans SC and Noto Sans: the characters papers for China need, regular and bold.
//
// The source fonts (90 MB) are no dependency. Fetch them for one run, without touching package.json, and write assets/fonts:
//   npm install --no-save @expo-google-fonts/noto-sans-sc@0.4.3 @expo-google-fonts/noto-sans@0.4.2
//   npx tsx scripts/make-fonts.ts
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coarserOutlines } from './coarser-outlines.ts';
import { openFont } from './subsetter.ts';

const target = fileURLToPath(new URL('../assets/fonts/', import.meta.url));
/** Another folder that holds node_modules may be named. */
const from = createRequire(join(process.argv[2] ?? process.cwd(), 'package.json'));
const packageFile = (name: string, file: string): string =>
  join(dirname(from.resolve(`@expo-google-fonts/${name}/package.json`)), file);

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Every character of two bytes that an encoding has between two lead bytes; the second byte counts from `firstTrail`. */
function encoded(encoding: string, firstLead: number, lastLead: number, firstTrail: number): readonly number[] {
  const decoder = new TextDecoder(encoding);
  return range(firstLead, lastLead).flatMap((lead) =>
    range(firstTrail, 0xfe).flatMap((trail) => {
      const [character = '', ...more] = decoder.decode(new Uint8Array([lead, trail]));
      return more.length > 0 || character === '' || character === '\uFFFD' ? [] : [character.codePointAt(0) ?? 0];
    }),
  );
}

/** Of the grid outlines lie on: a step is a thirtieth of a point at the size of the text. */
const UNITS_PER_EM = 250;

const latin = range(0x20, 0x24f);
const signs = [...range(0x2010, 0x203e), ...range(0x20a0, 0x20bf), ...range(0x2100, 0x26ff), ...range(0x3000, 0x30ff)];
const fullWidth = range(0xff01, 0xffe6);
const gb2312 = encoded('gb18030', 0xa1, 0xf7, 0xa1).filter((codePoint) => codePoint < 0xe000 || codePoint > 0xf8ff);
/** Names: the common characters of Taiwan and Hong Kong, those of Japan, and some of the mainland that GB 2312 lacks. */
const big5 = encoded('big5', 0xa4, 0xc6, 0x40);
const jis = encoded('shift_jis', 0x88, 0x98, 0x40);
const names = [
  ...'镕喆堃玥珺赟祎翀翾旻昇甯炜晞曈玙璟璠頔淼犇濛炅韡瑄媖妤姵婳嬿彧忞恺惪慜懿暐朏栐栩桢榀燊珅珩琤琬瑀皓皞睿祺翊芃苡荃莳菀蔺蘅頫髙﨑濵',
].map((character) => character.codePointAt(0) ?? 0);
const chinese = [...latin, ...signs, ...fullWidth, ...gb2312];
/** Letters Noto Sans SC lacks: the rest of Latin, Greek, Cyrillic, Vietnamese, and marks set on letters. */
const letters = [
  ...latin,
  ...range(0x250, 0x2ff),
  ...range(0x300, 0x36f),
  ...range(0x370, 0x52f),
  ...range(0x1e00, 0x1eff),
  ...range(0x2010, 0x203e),
  ...range(0x20a0, 0x20bf),
];

const fonts = [
  [
    'noto-sans-sc',
    '400Regular/NotoSansSC_400Regular.ttf',
    'NotoSansSC-Regular.ttf',
    [...chinese, ...big5, ...jis, ...names],
  ],
  ['noto-sans-sc', '700Bold/NotoSansSC_700Bold.ttf', 'NotoSansSC-Bold.ttf', chinese],
  ['noto-sans', '400Regular/NotoSans_400Regular.ttf', 'NotoSans-Regular.ttf', letters],
  ['noto-sans', '700Bold/NotoSans_700Bold.ttf', 'NotoSans-Bold.ttf', letters],
] as const;

mkdirSync(target, { recursive: true });
for (const [name, file, made, codePoints] of fonts) {
  const font = await openFont(readFileSync(packageFile(name, file)));
  const bytes = coarserOutlines(font.subset(new Set(codePoints)), UNITS_PER_EM);
  writeFileSync(join(target, made), bytes);
  console.log(`${made}: ${bytes.length} bytes`);
}
copyFileSync(packageFile('noto-sans-sc', 'LICENSE_FONT'), join(target, 'OFL-NotoSansSC.txt'));
copyFileSync(packageFile('noto-sans', 'LICENSE_FONT'), join(target, 'OFL-NotoSans.txt'));

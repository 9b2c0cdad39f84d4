// laihua dossier --bind: the evidence files behind the checklist, stamped and named, and a checklist that says what is not there.
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { describe, expect, it } from 'vitest';
import * as made from '../support/evidence-files.ts';
import { openPdf, flat as structured, structureOf } from '../support/pdf-parts.ts';
import { byMupdf, byPdfium, inkIn, SCALE } from '../support/rendered.ts';
import { runCli } from '../support/run-cli.ts';

const facts = readFileSync('templates/examples/one-point-short-hsk-unknown.yaml', 'utf8').split('evidence:')[0] ?? '';

interface Given {
  readonly evidence: readonly string[];
  readonly files: Readonly<Record<string, Uint8Array>>;
}

function profileWith({ evidence, files }: Given): string {
  const folder = mkdtempSync(join(tmpdir(), 'laihua-bind-'));
  mkdirSync(join(folder, 'scans'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'scans', name), content);
  writeFileSync(join(folder, 'p.yaml'), `${facts}evidence:\n${evidence.map((one) => `  - { ${one} }\n`).join('')}`);
  return folder;
}

async function bind(folder: string, ...more: readonly string[]) {
  const output = join(folder, 'd.pdf');
  const run = await runCli(['dossier', join(folder, 'p.yaml'), '--bind', '-o', output, ...more]);
  return { ...run, bytes: () => new Uint8Array(readFileSync(output)) };
}

const passport = 'type: passport, valid_until: 2031-03-01, file: scans/passport.pdf';
const degree =
  'type: degree_certificate, issuing_country: GB, language: en, translated: true, translation_sealed: true, certified: apostille, certified_on: 2026-10-01, file: scans/degree.jpg';
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
const flat = (
  outline: readonly { title?: string | undefined; page?: number | undefined; down?: readonly object[] | undefined }[],
): readonly string[] => outline.flatMap(({ title, page, down }) => [`${title} @${page}`, ...flat(down ?? [])]);

async function unbound(): Promise<Uint8Array> {
  const target = join(profileWith({ evidence: [], files: {} }), 'plain.pdf');
  await runCli(['dossier', target.replace('plain.pdf', 'p.yaml'), '--lang', 'en', '-o', target]);
  return new Uint8Array(readFileSync(target));
}

const widgetsOf = (page: mupdf.Page | undefined) => (page instanceof mupdf.PDFPage ? page.getWidgets() : []);

describe('a binder', () => {
  const folder = profileWith({
    evidence: [passport, degree],
    files: { 'degree.jpg': made.turnedJpeg(800, 600, 6), 'passport.pdf': made.plainPdf() },
  });

  it('holds the documents in the order of filing, each behind its page, with stamps and bookmarks', async () => {
    writeFileSync(join(folder, 'scans/passport.pdf'), await made.scanOf('passport', [{}, { rotate: 90 }]));
    const { code, stderr, bytes } = await bind(folder, '--lang', 'en');
    expect([code, stderr]).toEqual([0, 'laihua: scans/degree.jpg: the file is a JPEG, asked for is PDF\n']);
    const pages = byMupdf(bytes()).map(({ text }) => plain(text));
    const own = pages.slice(-5);
    expect(own[0]).toMatch(/3\. Highest degree or diploma.*scans\/degree\.jpg.*turned upright/);
    expect(own[1]).toContain('3. Highest degree or diploma page 1 of 1');
    expect(own[2]).toContain('7. Passport or travel document, data page');
    expect(own[3]).toMatch(/passport page 1 .*7\. Passport or travel document, data page page 1 of 2/);
    expect(own[4]).toMatch(/passport page 2/);
    expect(own[4]).toMatch(/page 2 of 2/);
    const outline = flat(mupdf.Document.openDocument(bytes(), 'application/pdf').loadOutline() ?? []);
    const first = pages.length - 5;
    expect(outline.slice(-3)).toEqual([
      `Evidence files @${first}`,
      `3. Highest degree or diploma @${first}`,
      `7. Passport or travel document, data page @${first + 2}`,
    ]);
  });

  it('tells a screen reader what each page of evidence is, and what the pages between say', async () => {
    const elements = structured(structureOf(await openPdf((await bind(folder, '--lang', 'en')).bytes())));
    const figures = elements.filter(({ type }) => type === 'Figure');
    expect(figures.map(({ description, marks }) => [description, marks])).toEqual([
      ['Highest degree or diploma, scans/degree.jpg, a scan, page 1 of 1', 1],
      ['Passport or travel document, data page, scans/passport.pdf, a scan, page 1 of 2', 1],
      ['Passport or travel document, data page, scans/passport.pdf, a scan, page 2 of 2', 1],
    ]);
    const heads = elements.filter(({ type }) => type === 'TH').length;
    expect(heads).toBeGreaterThan(
      structured(structureOf(await openPdf(await unbound()))).filter(({ type }) => type === 'TH').length,
    );
  });

  it('is the same, byte for byte, when it is made again', async () => {
    const one = (await bind(folder)).bytes();
    const other = (await bind(folder)).bytes();
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('is another file where an evidence file is another', async () => {
    const one = (await bind(folder)).bytes();
    writeFileSync(join(folder, 'scans/degree.jpg'), made.jpeg(800, 600));
    expect(Buffer.compare(one, (await bind(folder)).bytes())).not.toBe(0);
  });

  it('is not made without --bind, and no file is looked at then', async () => {
    const output = join(folder, 'plain.pdf');
    writeFileSync(join(folder, 'scans/degree.jpg'), '');
    const { code, stderr } = await runCli(['dossier', join(folder, 'p.yaml'), '-o', output]);
    expect([code, stderr]).toEqual([0, '']);
    expect(byMupdf(new Uint8Array(readFileSync(output))).some(({ text }) => text.includes('Evidence files'))).toBe(
      false,
    );
  });
});

describe('a photo noted as turned', () => {
  // Black lies at the top left of the file, which is twice as wide as high; pictures are 768 points by 384, centred.
  it.each([
    [1, 'wide', 'top left'],
    [2, 'wide', 'top right'],
    [3, 'wide', 'bottom right'],
    [4, 'wide', 'bottom left'],
    [5, 'high', 'top left'],
    [6, 'high', 'top right'],
    [7, 'high', 'bottom right'],
    [8, 'high', 'bottom left'],
  ] as const)('%i stands upright', async (turn, shape, corner) => {
    const folder = profileWith({ evidence: [passport], files: { 'passport.pdf': made.turnedJpeg(1600, 800, turn) } });
    const page = byMupdf((await bind(folder, '--quiet')).bytes()).at(-1);
    if (!page) throw new Error('no page');
    const { picture } = page;
    const [width, height] = [picture.width / SCALE, picture.height / SCALE];
    const [across, up] = shape === 'wide' ? [768, 384] : [384, 768];
    expect(width > height ? 'wide' : 'high').toBe(shape);
    const inCorner = (name: string): number => {
      const x = name.endsWith('left') ? (width - across) / 2 + 10 : (width + across) / 2 - 60;
      const y = name.startsWith('top') ? (height - up) / 2 + 10 : (height + up) / 2 - 60;
      return inkIn(picture, x, y, x + 50, y + 50);
    };
    const corners = ['top left', 'top right', 'bottom left', 'bottom right'];
    expect(corners.filter((one) => inCorner(one) > 200)).toEqual([corner]);
  });
});

describe('stamps', () => {
  it('stand at the lower right of what is seen, whatever the page, in two renderers', async () => {
    const looks: readonly made.PageLook[] = [
      ...([0, 90, 180, 270] as const).map((rotate) => ({ rotate })),
      { crop: [100, 300, 400, 300] },
      { crop: [100, 300, 400, 300], rotate: 90 },
      { isUntidy: true },
    ];
    const folder = profileWith({
      evidence: [passport],
      files: { 'passport.pdf': await made.scanOf('passport', looks) },
    });
    const { code, bytes } = await bind(folder, '--lang', 'both');
    expect(code).toBe(0);
    for (const pages of [byMupdf(bytes()), await byPdfium(bytes())]) {
      const own = pages.slice(-looks.length);
      for (const [i, { picture, text }] of own.entries()) {
        const [width, height] = [picture.width / SCALE, picture.height / SCALE];
        expect(inkIn(picture, width / 2, height - 20, width - 8, height), `page ${i + 1}`).toBeGreaterThan(1);
        expect(inkIn(picture, 0, 0, width, 20), `page ${i + 1}`).toBe(0);
        expect(plain(text), `page ${i + 1}`).toContain(`page ${i + 1} of 7`);
      }
    }
  });
});

describe('what cannot be bound', () => {
  const bad = {
    'locked.pdf': made.encryptedPdf(),
    'loop.pdf': made.selfContaining(),
    'photo.tif': Buffer.from('II*\0....'),
  };
  const letter = (file: string): string => `type: experience_letter, covers: { from: 2015-02-01 }, file: ${file}`;

  it('is named with its reason, marked on the checklist, does not count as held, and leaves the rest whole', async () => {
    const folder = profileWith({
      evidence: [
        passport,
        letter('scans/locked.pdf'),
        letter('scans/loop.pdf'),
        degree,
        'type: photo, file: scans/photo.tif',
      ],
      files: { ...bad, 'passport.pdf': await made.scanOf('passport', [{}, {}]) },
    });
    const { code, stderr, bytes } = await bind(folder, '--lang', 'en');
    expect(code).toBe(1);
    expect(stderr.split('\n')).toEqual([
      'laihua: scans/locked.pdf is not bound: it is protected by a password; save a copy without one',
      'laihua: scans/loop.pdf is not bound: the PDF is damaged: its list of pages contains itself; open it and save it anew, or scan it again',
      'laihua: scans/degree.jpg is not bound: there is no such file',
      'laihua: scans/photo.tif is not bound: it is a TIFF picture; save it as PDF, JPEG or PNG',
      '',
    ]);
    const text = plain(
      byMupdf(bytes())
        .map((page) => page.text)
        .join(' '),
    );
    expect(text).toContain('4 of 5 evidence files are not bound behind this checklist');
    expect(text).toMatch(
      /3\. Highest degree or diploma: unreadable; .*scans\/degree\.jpg is not bound: there is no such file/,
    );
    expect(text).toContain('passport page 2');
    const document = mupdf.Document.openDocument(bytes(), 'application/pdf').asPDF();
    const boxes = Array.from({ length: document?.countPages() ?? 0 }, (_, i) =>
      widgetsOf(document?.loadPage(i)),
    ).flat();
    const stateOf = (name: string) => boxes.find((box) => box.getName() === name)?.getValue();
    expect([stateOf('document.degree_certificate'), stateOf('document.passport')]).toEqual(['Off', 'Yes']);
  });

  it('is said in Chinese too', async () => {
    const folder = profileWith({ evidence: [degree], files: {} });
    const { bytes } = await bind(folder, '--lang', 'zh');
    const text = byMupdf(bytes())
      .map((page) => page.text.replaceAll(/\s+/g, ''))
      .join('');
    expect(text).toContain('scans/degree.jpg未装订：没有这个文件');
    expect(text).toContain('本清单之后应装订1份材料文件，其中1份未装订');
  });

  it('is a link that leads out of the folder; a path that does is an error in the profile', async () => {
    const folder = profileWith({ evidence: [passport], files: {} });
    symlinkSync('/etc/hostname', join(folder, 'scans/passport.pdf'));
    const { code, stderr } = await bind(folder);
    expect([code, stderr]).toEqual([
      1,
      'laihua: scans/passport.pdf is not bound: it lies outside the folder of the profile; copy it there\n',
    ]);
    const away = profileWith({ evidence: ['type: passport, file: ../../etc/hostname'], files: {} });
    const refused = await bind(away);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('profile/file-outside-folder');
    expect(refused.bytes).toThrow('ENOENT');
  });

  it('is everything where the profile names no file, which is no success unless --allow-empty', async () => {
    const folder = profileWith({ evidence: ['type: passport, valid_until: 2031-03-01'], files: {} });
    const { code, stderr } = await bind(folder);
    expect([code, stderr]).toEqual([1, 'laihua: the profile names no evidence file; nothing is bound\n']);
    expect((await bind(folder, '--allow-empty')).code).toBe(0);
  });

  it('a target that cannot be written is told, and nothing is left behind', async () => {
    const folder = profileWith({ evidence: [passport], files: { 'passport.pdf': made.plainPdf() } });
    const { code, stderr } = await runCli([
      'dossier',
      join(folder, 'p.yaml'),
      '--bind',
      '-o',
      join(folder, 'no/d.pdf'),
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('there is no such folder');
  });

  it('an evidence file is never the file that is written', async () => {
    const folder = profileWith({ evidence: [passport], files: { 'passport.pdf': made.plainPdf() } });
    const target = join(folder, 'scans/passport.pdf');
    const { code, stderr } = await runCli(['dossier', join(folder, 'p.yaml'), '--bind', '-o', target]);
    expect([code, stderr]).toEqual([
      2,
      `laihua: ${target} is an evidence file and is not overwritten\nTry: another file name after -o\n`,
    ]);
    expect(readFileSync(target)).toEqual(made.plainPdf());
  });

  it('a file name cannot steer the terminal it is told in', async () => {
    const folder = profileWith({ evidence: ['type: passport, file: "a\\0b\\e[2J.pdf"'], files: {} });
    const { code, stderr } = await bind(folder);
    expect([code, stderr]).toEqual([1, 'laihua: a␀b␛[2J.pdf is not bound: it cannot be read\n']);
  });

  it('letters alone have nothing to bind behind', async () => {
    const folder = profileWith({ evidence: [passport], files: { 'passport.pdf': made.plainPdf() } });
    const { code, stderr } = await runCli([
      'dossier',
      join(folder, 'p.yaml'),
      '--bind',
      '--letters',
      join(folder, 'l'),
    ]);
    expect([code, stderr.includes('Try: add -o FILE')]).toEqual([2, true]);
  });

  it('a PDF is bound as it looks: a filled form shows what was filled in, and adds no field to the checklist', async () => {
    const folder = profileWith({ evidence: [passport], files: { 'passport.pdf': await made.filledForm() } });
    const { code, bytes } = await bind(folder);
    expect(code).toBe(0);
    const page = byMupdf(bytes()).at(-1);
    expect(page && inkIn(page.picture, 100, 218, 300, 242)).toBeGreaterThan(3);
    expect(page && inkIn(page.picture, 105, 307, 135, 337)).toBeGreaterThan(3);
  });
});

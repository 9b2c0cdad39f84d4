// laihua dossier: what is in the file, what the options change, and how it ends where something is wrong.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as mupdf from 'mupdf';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { attachmentsOf, bookmarksOf, flat, fontsOf, openPdf, structureOf } from '../support/pdf-parts.ts';
import { byMupdf, byPdfium, inkIn } from '../support/rendered.ts';
import { runCli, type Setting } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'laihua-dossier-'));
const examples = readdirSync('templates/examples').map((name) => `templates/examples/${name}`);
const onePointShort = 'templates/examples/one-point-short-hsk-unknown.yaml';
const fitter = 'templates/examples/short-term-fitter.yaml';
let count = 0;

async function made(argv: readonly string[], setting: Setting = {}) {
  count += 1;
  const path = join(folder, `${count}.pdf`);
  const run = await runCli(['dossier', ...argv, '-o', path], setting);
  return { ...run, path, bytes: () => new Uint8Array(readFileSync(path)) };
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The text of all pages, without regard to where lines end. */
const textOf = (bytes: Uint8Array): string =>
  byMupdf(bytes)
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/\s+/g, '');

describe('a dossier', () => {
  it('says in both languages what the report says, with number, day and edition on every page', async () => {
    const { code, stderr, bytes } = await made([onePointShort]);
    expect([code, stderr]).toEqual([0, '']);
    const pages = byMupdf(bytes());
    const text = textOf(bytes());
    for (const said of [
      'Bonthefactsgiven.',
      '按所提供的情况',
      'Certificateofnocriminalrecord',
      '无犯罪记录证明',
      'MORGAN,Alex',
      '2026-12-15',
      'laihua-cn@',
    ])
      expect(text).toContain(said);
    pages.forEach((page, i) => {
      expect(page.text.replaceAll(/\s+/g, '')).toContain(
        `page${i + 1}of${pages.length}第${i + 1}页，共${pages.length}页`,
      );
    });
  });

  it.each(['en', 'zh'] as const)('in %s alone keeps the names of the documents in both', async (lang) => {
    const { bytes } = await made([onePointShort, '--lang', lang]);
    const text = textOf(bytes());
    expect(text).toContain('Certificateofnocriminalrecord');
    expect(text).toContain('无犯罪记录证明');
    expect(text.includes('按所提供的情况')).toBe(lang === 'zh');
    expect(text.includes('onthefactsgiven')).toBe(lang === 'en');
  });

  it('has a box for every document, ticked where it is held, and they can be ticked elsewhere', async () => {
    const { bytes } = await made([onePointShort]);
    const document = await PDFDocument.load(bytes());
    const boxes = document.getForm().getFields();
    const state = () =>
      Object.fromEntries(
        boxes.map((box) => [box.getName(), document.getForm().getCheckBox(box.getName()).isChecked()]),
      );
    expect(state()).toMatchObject({ 'document.passport': true, 'document.criminal_record_certificate': false });
    document.getForm().getCheckBox('document.criminal_record_certificate').check();
    const saved = await PDFDocument.load(await document.save({ updateFieldAppearances: false }));
    expect(saved.getForm().getCheckBox('document.criminal_record_certificate').isChecked()).toBe(true);
  });

  it('is filled in and saved by another program, read by a third, and still verified', async () => {
    const { bytes } = await made([onePointShort]);
    const document = mupdf.Document.openDocument(bytes(), 'application/pdf');
    if (!(document instanceof mupdf.PDFDocument)) throw new Error('no PDF');
    for (let i = 0; i < document.countPages(); i += 1)
      for (const widget of document.loadPage(i).getWidgets())
        if (widget.getName() === 'document.criminal_record_certificate') widget.toggle();
    const filled = file('filled.pdf', document.saveToBuffer('incremental').asUint8Array());
    const form = (await PDFDocument.load(new Uint8Array(readFileSync(filled)))).getForm();
    expect(form.getCheckBox('document.criminal_record_certificate').isChecked()).toBe(true);
    expect(form.getCheckBox('document.passport').isChecked()).toBe(true);
    expect(form.getCheckBox('document.photo').isChecked()).toBe(false);
    expect((await runCli(['verify', filled])).code).toBe(0);
  });

  it('shows the boxes in two renderers, a tick with more ink than none', async () => {
    const { bytes } = await made([onePointShort]);
    const document = await openPdf(bytes());
    const fields = document
      .getForm()
      .getFields()
      .flatMap((field) => {
        const [widget] = field.acroField.getWidgets();
        const page = document.getPages().findIndex(({ ref }) => ref === widget?.P());
        return widget ? [{ name: field.getName(), page, ...widget.getRectangle() }] : [];
      });
    expect(fields.length).toBeGreaterThan(5);
    for (const pages of [byMupdf(bytes()), await byPdfium(bytes())]) {
      const ink = new Map(
        fields.map(({ name, page, x, y, width, height }) => {
          const top = 841.89 - y - height;
          const picture = pages[page]?.picture;
          return [name, picture ? inkIn(picture, x, top, x + width, top + height) : 0];
        }),
      );
      const [ticked, empty] = [ink.get('document.passport') ?? 0, ink.get('document.criminal_record_certificate') ?? 0];
      expect(empty).toBeGreaterThan(10);
      expect(ticked).toBeGreaterThan(1.3 * empty);
    }
  });

  it('is tagged: headings, tables with heads, boxes, and the language of every text', async () => {
    const { bytes } = await made([onePointShort]);
    const document = await openPdf(bytes());
    const root = structureOf(document);
    const elements = flat(root);
    const count = (type: string) => elements.filter((element) => element.type === type).length;
    expect(root.kids[0]?.type).toBe('H1');
    expect([count('H1'), count('H2'), count('Form')]).toEqual([1, 13, document.getForm().getFields().length]);
    for (const row of elements.filter(({ type }) => type === 'TR'))
      expect(row.kids.every(({ type }) => type === 'TH' || type === 'TD')).toBe(true);
    expect(new Set(elements.map(({ language }) => language))).toEqual(new Set([undefined, 'en-GB', 'zh-CN']));
    expect(elements.filter(({ type, marks }) => type === 'P' && marks > 0).length).toBeGreaterThan(100);
    expect(document.getTitle()).toContain('MORGAN, Alex');
    expect(new TextDecoder('latin1').decode(bytes())).not.toContain('pdfuaid');
  });

  it('has a bookmark for every section and every provider of documents', async () => {
    const { bytes } = await made([onePointShort, '--lang', 'en']);
    expect(bookmarksOf(await openPdf(bytes()))).toEqual([
      'Dossier checklist for a work permit in China',
      '  The answer on the facts given',
      '  Points',
      '  The route this filing rests on',
      '  Documents',
      '    From the candidate',
      '    From former employers',
      '    Signed by both',
      '  What stops the filing as things stand',
      '  Facts still open',
      '  Back from the filing day',
      '  Windows, time limits and days to come',
      '  After approval',
      '  To act on, to check, to know',
      '  What this rests on and what is not known',
      '  Sign-off',
      '  Sources',
    ]);
  });

  it('carries the assessment and the profile it was made from', async () => {
    const { bytes } = await made([onePointShort]);
    const attached = attachmentsOf(await openPdf(bytes()));
    const { stdout } = await runCli(['check', onePointShort, '--format', 'json']);
    const text = (name: string) => new TextDecoder().decode(attached.get(name));
    expect([...attached.keys()]).toEqual(['assessment.json', 'profile.yaml']);
    expect(JSON.parse(text('assessment.json'))).toEqual(JSON.parse(stdout));
    expect(text('profile.yaml')).toBe(readFileSync(onePointShort, 'utf8'));
  });

  it.each(examples)(
    'of %s has all its fonts inside and the same bytes every time and in every time zone',
    async (example) => {
      const before = process.env['TZ'];
      process.env['TZ'] = 'America/Los_Angeles';
      const first = await made([example]);
      process.env['TZ'] = 'Asia/Tokyo';
      const second = await made([example]);
      process.env['TZ'] = before;
      expect(first.stderr).toBe('');
      expect(Buffer.from(first.bytes()).equals(Buffer.from(second.bytes()))).toBe(true);
      const fonts = fontsOf(await openPdf(first.bytes()));
      expect(fonts.length).toBeGreaterThan(0);
      for (const [name, isEmbedded] of fonts) {
        expect(name).toMatch(/^[A-Z]{6}\+Noto/);
        expect(isEmbedded).toBe(true);
      }
    },
  );

  it('in both languages is under 150 KB where a firm keeps what fits on three pages', async () => {
    const sections = ['answer', 'documents', 'blocking', 'ordering', 'sign_off'].map((id) => `{ id: ${id} }`);
    const template = file('short.yaml', `format: laihua/checklist/1\nsections: [${sections.join(', ')}]\n`);
    const { bytes } = await made([onePointShort, '--template', template]);
    const document = await openPdf(bytes());
    expect(document.getPageCount()).toBe(3);
    expect(bytes().length).toBeLessThan(150_000);
    expect(document.getForm().getFields().length).toBeGreaterThan(5);
    expect(attachmentsOf(document).size).toBe(2);
  });

  it('names what was not seen of the texts it rests on, text by text', async () => {
    const text = textOf((await made([onePointShort, '--lang', 'en'])).bytes());
    expect(text).toContain('Notseenofthetextsthatmatterhere');
    expect(text).toContain('外专发〔2017〕36号:Onlytheopeningoftheguidewasseeninitsownwording.');
    expect(text).not.toContain('itstitleisgiveninsubstance');
  });

  it('says in which order a paper is fetched, and that nobody knows how long an authority takes', async () => {
    const text = textOf((await made([onePointShort, '--lang', 'en'])).bytes());
    expect(text).toContain('2026-06-15apostilleorconsularauthentication(GB)→Chinesetranslationsealedbytheemployer');
    expect(text).toContain('Howlonganauthoritytakestoissueortoauthenticateapaperisinnoneofthetexts.');
  });

  it('where no permit is needed says so, without boxes', async () => {
    const { code, bytes } = await made([fitter, '--lang', 'en']);
    expect(code).toBe(0);
    expect(textOf(bytes())).toContain('Noworkpermitisneededonthefactsgiven.');
    expect((await openPdf(bytes())).getForm().getFields()).toEqual([]);
  });

  it('sets the exit code as a check does', async () => {
    expect((await made([onePointShort, '--require', 'A'])).code).toBe(4);
    expect((await made([onePointShort, '--require', 'B'])).code).toBe(0);
  });
});

describe('names', () => {
  const withName = (name: string): string =>
    file(`name-${count}.yaml`, readFileSync(onePointShort, 'utf8').replace('MORGAN, Alex', JSON.stringify(name)));

  it('of three hundred characters stay inside the margins', async () => {
    for (const name of [
      'Wolfeschlegelsteinhausenbergerdorff'.repeat(9),
      '欧阳'.repeat(150),
      'Anna Maria '.repeat(28),
    ]) {
      const { code, stderr, bytes } = await made([withName(name)]);
      expect([code, stderr]).toEqual([0, '']);
      expect(textOf(bytes())).toContain(name.replaceAll(' ', '').slice(0, 300));
      for (const { picture } of byMupdf(bytes()))
        expect(inkIn(picture, 549, 0, 595, 842) + inkIn(picture, 0, 0, 46, 842)).toBe(0);
    }
  });

  it('from right to left and in emoji are told by number and printed by number', async () => {
    const { code, stderr, bytes } = await made([withName('مريم 👩‍💻 Ada')]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      'laihua: no font has the character U+0645 in "مريم 👩💻 Ada"; it is printed as [U+0645]\n',
    );
    expect(textOf(bytes())).toContain('[U+0645U+0631U+064AU+0645][U+1F469U+1F4BB]Ada');
    expect((await made([withName('مريم'), '--quiet'])).stderr).toBe('');
  });
});

describe('a letterhead', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAoAAAAFCAIAAADzBuo/AAAAFklEQVR42mNkYPjPgBcwMeAHo9IUAADWZAEJ0YzJlwAAAABJRU5ErkJggg==',
    'base64',
  );
  const spoilt = Uint8Array.from(png).fill(0x41, 41, 60);
  const template = (logo: string): string =>
    file(
      `template-${count}.yaml`,
      `format: laihua/checklist/1\nletterhead: { name: Example Advisers, lines: [1 Example Road], logo: ${logo} }\n`,
    );

  it('stands at the top of the first page, logo and all', async () => {
    file('logo.png', png);
    const { code, stderr, bytes } = await made([onePointShort, '--template', template('logo.png')]);
    expect([code, stderr]).toEqual([0, '']);
    const [first, second] = byMupdf(bytes());
    expect(first?.text).toContain('Example Advisers');
    expect(second?.text).not.toContain('Example Advisers');
    const document = await openPdf(bytes());
    expect(flat(structureOf(document)).filter(({ type }) => type === 'Figure')).toHaveLength(1);
    expect(document.getAuthor()).toBe('Example Advisers');
  });

  it.each([
    ['none.png', '', /the logo .*none\.png cannot be read/],
    ['gif.png', 'GIF89a', /is no PNG or JPEG, or is damaged/],
    ['cut.png', png.subarray(0, 20), /is no PNG or JPEG, or is damaged/],
    ['half.png', png.subarray(0, 50), /is no PNG or JPEG, or is damaged/],
    ['spoilt.png', spoilt, /the logo of the letterhead is damaged/],
  ])('with a logo that is %s is refused in a sentence', async (name, content, message) => {
    if (content !== '') file(name, content);
    const { code, stderr, path } = await made([onePointShort, '--template', template(name)]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(() => readFileSync(path)).toThrow();
  });
});

describe('what goes wrong', () => {
  it('a terminal gets no PDF', async () => {
    const { code, stdout, stderr } = await runCli(['dossier', onePointShort], { isTTY: true });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('laihua: a PDF is not printed in a terminal\nTry: name a file, for example -o dossier.pdf\n');
  });

  it('a wrong profile, a wrong template, a folder that is not there: nothing is written', async () => {
    const wrong = await made([file('wrong.yaml', 'format: laihua/profile/1\npurpose: holiday\n')]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('profile/unknown-choice')]);
    const template = await made([
      onePointShort,
      '--template',
      file('t.yaml', 'format: laihua/checklist/1\nword: {}\n'),
    ]);
    expect([template.code, template.stderr]).toEqual([2, expect.stringContaining('"word" is not a key here')]);
    const nowhere = await runCli(['dossier', onePointShort, '-o', join(folder, 'none/dossier.pdf')]);
    expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('there is no such folder')]);
    for (const { path } of [wrong, template]) expect(() => readFileSync(path)).toThrow();
  });
});

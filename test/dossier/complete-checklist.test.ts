// The wording of the dossier: the template that comes with laihua is whole, and a firm's own says only what differs.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checklistOf } from '../../scripts/checklist-of.ts';
import { completeChecklist } from '../../src/dossier/complete-checklist.ts';
import { decodeSource } from '../../src/load/read-source.ts';
import { checklistSections, checklistWords } from '../../src/model/checklist-template.ts';
import { readChecklistTemplate } from '../../src/validate/read-checklist-template.ts';

const base = checklistOf('templates/checklist.yaml');
const readText = (text: string) => readChecklistTemplate(decodeSource('own.yaml', new TextEncoder().encode(text)));
const format = 'format: laihua/checklist/1\n';
const complaints = (text: string) =>
  readText(text).diagnostics.map(({ code, location, message }) => `${location.range?.line} ${code} ${message}`);

describe('the template that comes with laihua', () => {
  it('has every section and every word, in both languages', () => {
    expect(base.sections.map(({ id }) => id).sort()).toEqual([...checklistSections].sort());
    expect(Object.keys(base.words).sort()).toEqual([...checklistWords].sort());
    for (const [name, { en, zh }] of Object.entries(base.words)) {
      expect(en, name).not.toMatch(/\p{sc=Han}/u);
      expect(zh, name).toMatch(/\p{sc=Han}/u);
    }
  });

  it('says how to write one of your own', () => {
    const text = readFileSync('templates/checklist.yaml', 'utf8');
    const example = text
      .slice(text.indexOf('# letterhead:'), text.indexOf('# A section left out'))
      .replaceAll(/^# /gm, '');
    expect(readText(format + example).template?.letterhead).toMatchObject({
      logo: 'logo.png',
      lines: expect.any(Array),
    });
  });
});

describe('a template of a firm', () => {
  const own = (text: string) => completeChecklist(base, readText(format + text).template);

  it('may hold a letterhead alone', () => {
    const { letterhead, sections, words } = own('letterhead: { name: Example Advisers, lines: [Shanghai] }');
    expect(letterhead).toEqual({ name: 'Example Advisers', lines: ['Shanghai'] });
    expect(sections).toHaveLength(checklistSections.length);
    expect(words).toEqual(base.words);
  });

  it('may leave sections out, order them anew and rename them', () => {
    const { sections } = own('sections: [{ id: documents, title: { en: Papers, zh: 材料一览 } }, { id: answer }]');
    expect(sections.map(({ id, title }) => [id, title.en])).toEqual([
      ['documents', 'Papers'],
      ['answer', 'The answer on the facts given'],
    ]);
    expect(sections[0]?.intro?.zh).toContain('方框');
  });

  it('may change single words', () => {
    expect(own('words: { candidate: { en: Client, zh: 客户 } }').words).toMatchObject({
      candidate: { en: 'Client', zh: '客户' },
      employer: { en: 'Employer', zh: '用人单位' },
    });
  });

  it('is told where it is wrong, all of it at once', () => {
    expect(
      complaints(
        `${format}letterhed: { name: X }\nsections: [{ id: anser }, { id: points }, { id: points }]\nwords:\n  candidate: { en: Client }\n`,
      ),
    ).toEqual([
      expect.stringMatching(/^2 schema\/unknown-key "letterhed" is not a key here; expected "letterhead"/),
      expect.stringMatching(/^3 schema\/wrong-value .*"anser".*/),
      expect.stringMatching(/^5 schema\/missing-key "zh" is missing/),
    ]);
    expect(complaints(`${format}sections: [{ id: points }, { id: points }]\n`)).toEqual([
      '2 schema/wrong-value the section "points" stands in the list twice; expected once',
    ]);
    expect(complaints(`${format}words: { candidates: { en: a, zh: b } }\n`)[0]).toMatch(/"candidates"/);
  });
});

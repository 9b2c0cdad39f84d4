// The page on writing policies shows real policies, lists every code, and its example folder works.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledFolder } from '../../src/load/bundled-pack.ts';
import { readPackFiles } from '../../src/load/read-pack-files.ts';
import { hasErrors } from '../../src/model/diagnostic.ts';
import { diagnosticCodes } from '../../src/model/diagnostic-codes.ts';
import { readLivePack } from '../../src/validate/read-live-pack.ts';

const page = readFileSync('docs/authoring-policies.md', 'utf8');
const blocks = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text]) => text ?? '');
const isExample = (text: string): boolean => /^format: laihua\/(reference|sources)\/1/.test(text);

/** Lines without their indentation. */
const plain = (text: string): string => text.replaceAll(/^ +/gm, '').trim();

describe('docs/authoring-policies.md', () => {
  const files = readPackFiles(bundledFolder()).sources.map(({ text }) => plain(text));

  it.each(blocks.filter((text) => !isExample(text)))('shows lines of the policies: %s', (text) => {
    expect(files.some((file) => file.includes(plain(text)))).toBe(true);
  });

  it('shows files of an own folder that can be laid over the policies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'policies-'));
    for (const [index, text] of blocks.filter(isExample).entries()) writeFileSync(join(folder, `${index}.yaml`), text);
    const { pack, diagnostics } = readLivePack([bundledFolder(), folder], { today: '2026-11-21' });
    rmSync(folder, { recursive: true });
    expect(hasErrors(diagnostics)).toBe(false);
    expect(pack?.sources.some(({ id }) => id === 'our-window')).toBe(true);
  });

  it('lists every code about policies', () => {
    const listed = [...page.matchAll(/^\| \[([a-z/-]+)\]\(diagnostics\/\1\.md\)/gm)].map(([, code]) => code);
    expect(listed).toEqual(Object.keys(diagnosticCodes).filter((code) => /^(schema|pack|policy|case)\//.test(code)));
  });
});

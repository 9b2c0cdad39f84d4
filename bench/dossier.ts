// Times the dossier: the first of a process, started anew, and a thousand in one process; with sizes and memory.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checklistOf } from '../scripts/checklist-of.ts';
import { checkProfile } from '../src/check-profile.ts';
import { completeChecklist } from '../src/dossier/complete-checklist.ts';
import { dossierPaper } from '../src/dossier/dossier-paper.ts';
import { explain } from '../src/explain/explain.ts';
import { readSource } from '../src/load/read-source.ts';
import type { Paper } from '../src/model/paper.ts';
import { composePdf } from '../src/pdf/compose-pdf.ts';
import { assessmentDocument } from '../src/render/report/json.ts';
import { readLivePack } from '../src/validate/read-live-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/laihua.js');
const examples = join(root, 'templates/examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.yaml'));
const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'laihua-bench-'));

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
const since = (start: number): number => performance.now() - start;
const ms = (time: number): string => `${time.toFixed(1).padStart(7)} ms`;

function cold(args: readonly string[]): number {
  return median(
    Array.from({ length: 15 }, () => {
      const start = performance.now();
      execFileSync(process.execPath, args, { stdio: 'ignore' });
      return since(start);
    }),
  );
}

console.log('a process of its own, median of 15');
console.log(`  node -e 0                    ${ms(cold(['-e', '0']))}`);
for (const [name, lang] of [
  ['extension-on-the-last-day.yaml', 'zh'],
  ['extension-on-the-last-day.yaml', 'both'],
  ['one-point-short-hsk-unknown.yaml', 'both'],
] as const) {
  const output = join(folder, 'cold.pdf');
  const time = cold([bin, 'dossier', join(examples, name), '-o', output, '--lang', lang]);
  console.log(`  ${name} ${lang} ${ms(time)}  ${(statSync(output).size / 1000).toFixed(0)} KB`);
}

const { pack } = readLivePack([join(root, 'policies')], { rules: false });
if (!pack) throw new Error('the policies are wrong: run laihua policy lint');
const checklist = completeChecklist(checklistOf(join(root, 'templates/checklist.yaml')));

function paperOf(name: string, i: number): Paper {
  if (!pack) throw new Error('no policies');
  const { checked } = checkProfile(pack, readSource(join(examples, name)), { today: () => '2026-12-01' });
  if (!checked) throw new Error(`${name} is wrong`);
  const report = explain(checked.assessment, checked.profile, pack);
  // Every paper has a name of its own, so that no subset of a font is kept from the one before.
  const unlike = {
    ...report,
    header: { ...report.header, name: `No. ${i} ${String.fromCodePoint(0x4e00 + (i % 3000))}` },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(assessmentDocument(report)));
  const attachment = { name: 'assessment.json', mimeType: 'application/json', description: '', bytes };
  return dossierPaper({
    report: unlike,
    profile: checked.profile,
    pack,
    checklist,
    languages: ['en', 'zh'],
    attachments: [attachment],
  });
}

const papers = names.map((name) => paperOf(name, 0));
const times: number[] = [];
let size = 0;
for (let i = 0; i < count; i += 1) {
  const paper = papers[i % papers.length];
  if (!paper) continue;
  const [first, ...rest] = paper.blocks;
  const name = { text: `${i} ${String.fromCodePoint(0x4e00 + (i % 900))}`, language: null };
  const own =
    process.argv.includes('--same') || !first
      ? paper
      : { ...paper, blocks: [first, { kind: 'paragraph', paragraph: { spans: [name] } } as const, ...rest] };
  const start = performance.now();
  const pdf = await composePdf(own);
  size += (await pdf.finish()).length;
  times.push(since(start));
  if (i === 0 || (i + 1) % 200 === 0) {
    const memory = process.memoryUsage();
    console.log(
      `  ${String(i + 1).padStart(5)}  last ${ms(times.at(-1) ?? 0)}  median ${ms(median(times.slice(-100)))}  heap ${(memory.heapUsed / 1e6).toFixed(0)} MB  rss ${(memory.rss / 1e6).toFixed(0)} MB`,
    );
  }
}
console.log(`  mean size ${(size / count / 1000).toFixed(0)} KB`);
rmSync(folder, { recursive: true });

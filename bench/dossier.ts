// Times the dossier: a process of its own, a thousand of three pages in one process, then all examples in turn; with sizes and memory.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checklistOf } from '../scripts/checklist-of.ts';
import { checkProfile } from '../src/check-profile.ts';
import { completeChecklist } from '../src/dossier/complete-checklist.ts';
import { dossierPaper } from '../src/dossier/dossier-paper.ts';
import { explain } from '../src/explain/explain.ts';
import { readSource } from '../src/load/read-source.ts';
import type { Pack } from '../src/model/pack.ts';
import type { Paper } from '../src/model/paper.ts';
import { composePdf } from '../src/pdf/compose-pdf.ts';
import { assessmentDocument } from '../src/render/report/json.ts';
import { readLivePack } from '../src/validate/read-live-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'bin/laihua.js');
const examples = join(root, 'templates/examples');
const names = readdirSync(examples).filter((name) => name.endsWith('.yaml'));
const count = Number(process.argv[2] ?? 1000);
const RUNS = 15;

const sorted = (times: readonly number[]): readonly number[] => times.toSorted((a, b) => a - b);
/** Least and median: on a machine with other work the least says more about the program. */
const told = (times: readonly number[]): string => {
  const [least = 0, median = 0] = [sorted(times)[0], sorted(times)[Math.floor(times.length / 2)]];
  return `least ${least.toFixed(1).padStart(6)} ms  median ${median.toFixed(1).padStart(6)} ms`;
};

function cold(...args: readonly string[]): readonly number[] {
  return Array.from({ length: RUNS }, () => {
    const start = performance.now();
    execFileSync(process.execPath, args, { stdio: 'ignore' });
    return performance.now() - start;
  });
}

/** Milliseconds of CPU, user and system: other work on the machine does not count. */
const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/** What a firm may keep of the checklist for the client's hand: three pages. */
const SHORT = ['answer', 'documents', 'blocking', 'ordering', 'sign_off'];

/** As the command makes it, with a heading of its own, so that no subset of a font is kept from the paper before. */
function paperOf(pack: Pack, name: string, isShort = false): (i: number) => Paper {
  const { checked } = checkProfile(pack, readSource(join(examples, name)), { today: () => '2026-12-01' });
  if (!checked) throw new Error(`${name} is wrong`);
  const report = explain(checked.assessment, checked.profile, pack);
  const bytes = new TextEncoder().encode(JSON.stringify(assessmentDocument(report)));
  const checklist = completeChecklist(checklistOf(join(root, 'templates/checklist.yaml')));
  const paper = dossierPaper({
    report,
    profile: checked.profile,
    pack,
    checklist: {
      ...checklist,
      sections: isShort ? checklist.sections.filter(({ id }) => SHORT.includes(id)) : checklist.sections,
    },
    languages: ['en', 'zh'],
    attachments: [{ name: 'assessment.json', mimeType: 'application/json', description: '', bytes }],
  });
  const heading = (i: number) => ({ text: `${i} ${String.fromCodePoint(0x4e00 + (i % 900))}`, language: null });
  return (i) => ({ ...paper, blocks: [{ kind: 'paragraph', paragraph: { spans: [heading(i)] } }, ...paper.blocks] });
}

interface Measured {
  readonly times: number[];
  pages: number;
  size: number;
}
const nothingYet = (): Measured => ({ times: [], pages: 0, size: 0 });

console.log(`a process of its own, ${RUNS} times`);
console.log(`  ${'node -e 0'.padEnd(44)} ${told(cold('-e', '0'))}`);
const folder = mkdtempSync(join(tmpdir(), 'laihua-bench-'));
const ownTemplate = join(folder, 'short.yaml');
writeFileSync(
  ownTemplate,
  `format: laihua/checklist/1\nsections: [${SHORT.map((id) => `{ id: ${id} }`).join(', ')}]\n`,
);
for (const [name, ...more] of [
  ['short-term-fitter'],
  ['one-point-short-hsk-unknown', '--template', ownTemplate],
  ['extension-on-the-last-day'],
  ['one-point-short-hsk-unknown'],
] as const) {
  const output = join(folder, `${name}.pdf`);
  const times = cold(bin, 'dossier', join(examples, `${name}.yaml`), '-o', output, ...more);
  const title = more.length > 0 ? `${name}, short` : name;
  console.log(`  ${title.padEnd(44)} ${told(times)}  ${(statSync(output).size / 1000).toFixed(0)} KB`);
}
rmSync(folder, { recursive: true });

const { pack } = readLivePack([join(root, 'policies')], { rules: false });
if (!pack) throw new Error('the policies are wrong: run laihua policy lint');
const short = 'one-point-short-hsk-unknown.yaml';

console.log(`${count} of three pages in one process, tick boxes, tags and attachment`);
const ofThree = paperOf(pack, short, true);
const walls: number[] = [];
const processors: number[] = [];
for (let i = 0; i < count; i += 1) {
  const made = ofThree(i);
  const [start, used] = [performance.now(), process.cpuUsage()];
  await (await composePdf(made)).finish();
  walls.push(performance.now() - start);
  processors.push(spent(used));
}
console.log(`  ${'the first'.padEnd(44)} ${walls[0]?.toFixed(1)} ms`);
console.log(`  ${'the last tenth'.padEnd(44)} ${told(walls.slice(-count / 10))}`);
console.log(`  ${'the same in CPU time'.padEnd(44)} ${told(processors.slice(-count / 10))}`);

console.log(`${count} papers in one process, the examples in turn, in CPU time`);
const papers = [
  ...names.map((name) => ({ name, make: paperOf(pack, name), ...nothingYet() })),
  { name: `${short.replace('.yaml', '')}, short`, make: paperOf(pack, short, true), ...nothingYet() },
];
for (let i = 0; i < count; i += 1) {
  const paper = papers[i % papers.length];
  if (!paper) break;
  const made = paper.make(i);
  const start = process.cpuUsage();
  const pdf = await composePdf(made);
  paper.size = (await pdf.finish()).length;
  // The first of each warms the program up.
  if (i >= papers.length) paper.times.push(spent(start));
  paper.pages = pdf.document.getPageCount();
  if ((i + 1) % (count / 5) === 0) {
    const { heapUsed, rss } = process.memoryUsage();
    const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
    console.log(`  after ${String(i + 1).padEnd(5)} heap ${megabytes(heapUsed)}, resident ${megabytes(rss)}`);
  }
}
for (const { name, times, pages, size } of papers)
  console.log(
    `  ${name.padEnd(44)} ${told(times)}  ${String(pages).padStart(2)} pages  ${(size / 1000).toFixed(0)} KB`,
  );
const all = papers.flatMap(({ times }) => times);
const pages = papers.reduce((sum, paper) => sum + paper.pages * paper.times.length, 0);
console.log(`  a page: ${(all.reduce((sum, time) => sum + time, 0) / pages).toFixed(1)} ms`);

// Turns coverage into one page that stands alone: the shares, every file with its share, and its lines with what no case shows.
import { type Coverage, percentOf, type Share, shareOf, sharesByKind } from '../../verify/coverage/coverage.ts';
import { htmlText } from '../html-text.ts';
import { type CoveredFile, coveredFiles, type Subject } from './by-file.ts';

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem}
table{border-collapse:collapse}td,th{padding:.15rem .8rem;text-align:left}td.n{text-align:right;font-variant-numeric:tabular-nums}
pre{font:13px/1.45 ui-monospace,monospace;overflow-x:auto;border:1px solid #ccc;padding:.4rem 0}
pre span{display:block;padding:0 .6rem}pre i{display:inline-block;width:3.5rem;color:#666;font-style:normal}
.all{background:#e3f4e3}.some{background:#fff3cd}.none{background:#f9dcdc}pre b{font-weight:400;color:#8a1c1c}
summary{cursor:pointer;padding:.2rem 0}
@media(prefers-color-scheme:dark){body{background:#16181b;color:#e6e6e6}.all{background:#1d3a22}.some{background:#453a13}.none{background:#4a2022}pre b{color:#ff9d9d}}`;

export function renderCoverageHtml({ goals, results }: Coverage): string {
  const rows = [...sharesByKind(goals), { kind: 'all', ...shareOf(goals) }];
  const failed = results.filter(({ passed }) => !passed).length;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Coverage of the policies</title>
<style>${style}</style></head><body>
<h1>Coverage of the policies</h1>
<p>${results.length} cases, ${failed} failed.</p>
<table><tr><th>kind<th>shown<th>of<th>percent</tr>
${rows.map((row) => `<tr><td>${row.kind}${numbers(row)}</tr>`).join('\n')}
</table>
${coveredFiles(goals).map(fileSection).join('\n')}
</body></html>
`;
}

const numbers = (share: Share): string =>
  [share.reached, share.all, `${percentOf(share).toFixed(1)} %`].map((cell) => `<td class="n">${cell}`).join('');

function fileSection({ path, text, subjects }: CoveredFile): string {
  const sides = subjects.flatMap((subject) => subject.sides);
  const share = { reached: sides.filter(({ isReached }) => isReached).length, all: sides.length };
  const byLine = new Map<number, Subject[]>();
  for (const subject of subjects) byLine.set(subject.line, [...(byLine.get(subject.line) ?? []), subject]);
  const lines = text.replace(/\n$/, '').split('\n');
  return `<details><summary>${htmlText(path)} — ${share.reached} of ${share.all}, ${percentOf(share).toFixed(1)} %</summary>
<pre>${lines.map((line, i) => codeLine(line, i + 1, byLine.get(i + 1) ?? [])).join('')}</pre></details>`;
}

function codeLine(line: string, number: number, subjects: readonly Subject[]): string {
  const sides = subjects.flatMap((subject) => subject.sides);
  const reached = sides.filter(({ isReached }) => isReached).length;
  const tone = sides.length === 0 ? '' : reached === sides.length ? 'all' : reached === 0 ? 'none' : 'some';
  const open = subjects.flatMap(({ kind, about, sides: own }) => {
    const names = own.flatMap(({ name, isReached }) => (isReached ? [] : [name]));
    return names.length === 0 ? [] : [`${kind}${about === '' ? '' : ` ${about}`}: no case shows ${names.join(', ')}`];
  });
  const note = open.length === 0 ? '' : `<b>  ← ${htmlText(open.join('; '))}</b>`;
  return `<span${tone === '' ? '' : ` class="${tone}"`}><i>${number}</i>${htmlText(line)}${note}</span>`;
}

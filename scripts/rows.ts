// Says which rows of the research are neither in the policies nor told as left out: `npm run rows`, or with the folder
// of the research documents `npm run rows -- FOLDER`, which then also finds rows no ledger knows.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFiles } from '../src/load/find-files.ts';
import { compareLedgers, rowsInPolicies, rowsOfDocument } from './research-rows.ts';

const below = (folder: string): string => fileURLToPath(new URL(`../${folder}`, import.meta.url));

const { known, findings } = compareLedgers(below('research'), rowsInPolicies(below('policies')));
const rows = new Set([...known.values()].flat());
const [documents] = process.argv.slice(2);
const unknown =
  documents === undefined
    ? []
    : findFiles(documents, ['.md']).flatMap((path) =>
        rowsOfDocument(readFileSync(path, 'utf8'))
          .filter((row) => !rows.has(row))
          .map((row) => `${row}: in ${path}, in no ledger`),
      );
for (const finding of [...findings, ...unknown]) process.stdout.write(`${finding}\n`);
process.stdout.write(
  `${rows.size} rows of research in ${known.size} ledgers, ${findings.length + unknown.length} findings\n`,
);
if (rows.size === 0 || findings.length + unknown.length > 0) process.exitCode = 1;

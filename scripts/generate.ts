// Writes the JSON Schemas of policy files, profiles and templates and the pages of docs/policies; with --check it only says which are out of date.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { findFiles } from '../src/load/find-files.ts';
import { CandidateKinds } from '../src/model/candidate-kinds.ts';
import { ChecklistTemplate } from '../src/model/checklist-template.ts';
import { LetterTemplate, LetterWords } from '../src/model/letter-template.ts';
import { OwnRequestTemplate } from '../src/model/request-template.ts';
import { PlainDate } from '../src/model/schema-parts.ts';
import { isPackFormat, packFormats } from '../src/validate/pack-formats.ts';
import { profileSchema } from '../src/validate/profile-schema.ts';
import { readLivePack } from '../src/validate/read-live-pack.ts';
import { policyPages } from './policy-pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'policies/schema';
const templateFolder = 'templates/schema';
const pages = 'docs/policies';

/** `laihua/country-list/1` -> `country-list` */
const nameOf = (format: string): string => format.split('/')[1] ?? format;

/** Wording and kinds that lie beside the program; of the first two a firm may write a file with only what differs. */
const templates = {
  checklist: ChecklistTemplate,
  request: OwnRequestTemplate,
  candidates: CandidateKinds,
  letter: LetterTemplate,
  letters: LetterWords,
} as const;

/** The schema of one format for editors; a day is a refined text in zod, which JSON Schema says by a pattern. */
function fileSchema(name: string, schema: z.ZodType): object {
  return {
    title: `laihua ${name}`,
    ...z.toJSONSchema(schema, {
      target: 'draft-7',
      reused: 'ref',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === PlainDate) jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}$';
      },
    }),
  };
}

/** Path below the repository -> text. */
function files(): ReadonlyMap<string, string> {
  const { pack } = readLivePack([join(root, 'policies')], { rules: false });
  if (pack === undefined) throw new Error('the policies are wrong: run laihua policy lint');
  const formats = Object.keys(packFormats).filter(isPackFormat);
  const schemas = [
    ...formats.map(
      (format) => [`${folder}/${nameOf(format)}`, fileSchema(nameOf(format), packFormats[format])] as const,
    ),
    [`${folder}/profile`, profileSchema(pack)] as const,
    ...Object.entries(templates).map(
      ([name, schema]) => [`${templateFolder}/${name}`, fileSchema(name, schema)] as const,
    ),
  ];
  return new Map([
    ...schemas.map(([path, schema]) => [`${path}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`] as const),
    ...policyPages(pack),
  ]);
}

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
const made = files();
for (const [name, content] of made) {
  const path = join(root, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  stale.push(name);
  if (isCheck) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
// Pages of places that have no policy any more.
for (const path of existsSync(join(root, pages)) ? findFiles(join(root, pages), ['.md']) : []) {
  const name = relative(root, path);
  if (made.has(name)) continue;
  stale.push(name);
  if (!isCheck) rmSync(path);
}
if (stale.length > 0) {
  process.stdout.write(`${isCheck ? 'out of date, run npm run generate' : 'written'}: ${stale.join(', ')}\n`);
  process.exitCode = isCheck ? 1 : 0;
}

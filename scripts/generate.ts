// Writes the JSON Schemas of policy files and profiles; with --check it only says which of them are out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { PlainDate } from '../src/model/schema-parts.ts';
import { isPackFormat, type PackFormat, packFormats } from '../src/validate/pack-formats.ts';
import { profileSchema } from '../src/validate/profile-schema.ts';
import { readLivePack } from '../src/validate/read-live-pack.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = 'policies/schema';

/** `laihua/country-list/1` -> `country-list` */
const nameOf = (format: string): string => format.split('/')[1] ?? format;

/** The schema of one format for editors; a day is a refined text in zod, which JSON Schema says by a pattern. */
function fileSchema(format: PackFormat): object {
  return {
    title: `laihua ${nameOf(format)}`,
    ...z.toJSONSchema(packFormats[format], {
      target: 'draft-7',
      reused: 'ref',
      override: ({ zodSchema, jsonSchema }) => {
        if (zodSchema === PlainDate) jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}$';
      },
    }),
  };
}

function files(): ReadonlyMap<string, object> {
  const { pack } = readLivePack([join(root, 'policies')], { rules: false });
  if (pack === undefined) throw new Error('the policies are wrong: run laihua policy lint');
  const formats = Object.keys(packFormats).filter(isPackFormat);
  return new Map([
    ...formats.map((format) => [`${nameOf(format)}.schema.json`, fileSchema(format)] as const),
    ['profile.schema.json', profileSchema(pack)] as const,
  ]);
}

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
mkdirSync(join(root, folder), { recursive: true });
for (const [name, schema] of files()) {
  const path = join(root, folder, name);
  const content = `${JSON.stringify(schema, null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === content) continue;
  stale.push(`${folder}/${name}`);
  if (!isCheck) writeFileSync(path, content);
}
if (stale.length > 0) {
  process.stdout.write(`${isCheck ? 'out of date, run npm run generate' : 'written'}: ${stale.join(', ')}\n`);
  process.exitCode = isCheck ? 1 : 0;
}

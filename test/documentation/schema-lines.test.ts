// Every YAML file that is shipped names the JSON Schema an editor checks it with, the right one, and is taken by it.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../src/load/find-files.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';

const files = ['policies', 'templates'].flatMap((folder) => findFiles(folder, ['.yaml', '.yml']));
const ajv = new Ajv({ strict: false });

/** What `laihua profile new` and the interview write stands in a folder of the consultant, beside a schema made there. */
const ofTheUser = ['templates/profile.yaml', 'templates/interview.yaml'];

const dataOf = (path: string, text: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(parseYaml({ path, text }).document?.value ?? {}));

describe('the first line', () => {
  it.each(files)('of %s names the schema of its format', (path) => {
    const text = readFileSync(path, 'utf8');
    const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
    const data = dataOf(path, text);
    expect(basename(schema)).toBe(`${String(data['format']).split('/')[1]}.schema.json`);
    if (ofTheUser.includes(path)) return;
    const target = normalize(join(dirname(path), schema));
    expect(existsSync(target), target).toBe(true);
    const known = ajv.getSchema(target);
    const validate = known ?? ajv.addSchema(JSON.parse(readFileSync(target, 'utf8')), target).getSchema(target);
    validate?.(data);
    expect(validate?.errors).toBeNull();
  });
});

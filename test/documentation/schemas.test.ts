// The generated JSON Schemas are up to date and take every file of the policies, so that an editor agrees with laihua.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { bundledFolder } from '../../src/load/bundled-pack.ts';
import { readPackFiles } from '../../src/load/read-pack-files.ts';

const schemaOf = (name: string): object => JSON.parse(readFileSync(`policies/schema/${name}.schema.json`, 'utf8'));

describe('the schemas of policy files', () => {
  const ajv = new Ajv({ strict: false });
  const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
  const validatorOf = (name: string) => {
    const known = compiled.get(name) ?? ajv.compile(schemaOf(name));
    compiled.set(name, known);
    return known;
  };

  it('take every file of the policies', () => {
    const refused = readPackFiles(bundledFolder()).documents.filter(({ value }) => {
      const data = JSON.parse(JSON.stringify(value));
      return !validatorOf(data.format.split('/')[1])(data);
    });
    expect(refused.map(({ source }) => source.path)).toEqual([]);
  });

  it('refuse a misspelt key', () => {
    expect(validatorOf('policy')({ format: 'laihua/policy/1', identity: 'national/extra' })).toBe(false);
  });

  it('are those the models give now', () => {
    execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/generate.ts', '--check'], {
      stdio: 'pipe',
    });
  });
});

// The pack that is built in is the pack its YAML gives, and reading it loads neither the YAML parser nor the schemas.
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { packJson } from '../../scripts/pack-json.ts';
import { bundledFolder } from '../../src/load/bundled-pack.ts';
import { readLivePack } from '../../src/validate/read-live-pack.ts';

describe('the built pack', () => {
  it('equals the pack read from the policies folder, with the same digest', () => {
    const { pack } = readLivePack([bundledFolder()]);
    const built: unknown = JSON.parse(packJson(bundledFolder()));
    expect(built).toEqual(pack);
    expect(built).toHaveProperty('digest', pack?.digest);
  });

  it('names the mistake where the policies have one', () => {
    expect(() => packJson('test/fixtures/policies/err/policy/unknown-fact')).toThrow('pack/missing-part');
  });

  it('is read without parsing YAML and without a schema', async () => {
    const { metafile } = await build({
      entryPoints: ['src/validate/load-pack.ts'],
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      outdir: 'dist',
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    const outputs = Object.values(metafile.outputs);
    const entry = outputs.find(({ entryPoint }) => entryPoint === 'src/validate/load-pack.ts');
    const loaded = new Set(entry ? [entry] : []);
    for (const output of loaded) {
      for (const { path, kind } of output.imports) {
        const next = metafile.outputs[path];
        if (next && kind === 'import-statement') loaded.add(next);
      }
    }
    const inputs = [...loaded].flatMap((output) => Object.keys(output.inputs));
    expect(inputs.length).toBeGreaterThan(0);
    expect(inputs.filter((path) => path.startsWith('node_modules/'))).toEqual([]);
  });
});

// Colour where it is wanted: a flag, the environment, a terminal; never where it was refused.
import { describe, expect, it } from 'vitest';
import { styleFor, styleOf, wantsColour } from '../../src/render/style.ts';

const terminal = { isTTY: true };
const pipe = { isTTY: false };

describe('colour', () => {
  it.each([
    ['a terminal', terminal, {}, undefined, true],
    ['a pipe', pipe, {}, undefined, false],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, undefined, false],
    ['NO_COLOR in a terminal', terminal, { NO_COLOR: '1' }, undefined, false],
    ['NO_COLOR set to nothing', terminal, { NO_COLOR: '' }, undefined, true],
    ['FORCE_COLOR in a pipe', pipe, { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0 in a terminal', terminal, { FORCE_COLOR: '0' }, undefined, false],
    ['FORCE_COLOR beside NO_COLOR', pipe, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
    ['--no-color beside FORCE_COLOR', terminal, { FORCE_COLOR: '1' }, false, false],
    ['--color in a pipe', pipe, { NO_COLOR: '1' }, true, true],
  ] as const)('%s', (_name, stream, env, flag, wanted) => {
    expect(wantsColour(stream, env, flag)).toBe(wanted);
  });

  it('leaves a file without colour unless it is asked for', () => {
    const stdout = { ...terminal, columns: 80, isClosed: false, write: () => {} };
    expect(styleFor({ stdout, env: {} }, { output: 'report.txt' }).good('met')).toBe('met');
    expect(styleFor({ stdout, env: {} }, {}).good('met')).toBe(styleOf(true).good('met'));
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rangeAt } from '../../src/load/source-file.ts';
import { codeFrame } from '../../src/render/code-frame.ts';
import { displayWidth } from '../../src/render/display-width.ts';

const frame = (text: string, start: number, end: number) => {
  const source = { path: 'p.yaml', text };
  const { line, carets } = codeFrame(source, rangeAt(source, start, end));
  return `${line}\n${carets}`;
};

describe('carets stand below what is marked', () => {
  test('after Han characters, which are two columns wide', () => {
    expect(frame('姓名: 张三, place: x', 4, 6)).toBe('姓名: 张三, place: x\n      ^^^^');
  });

  test('after an escape, which is shown', () => {
    expect(frame('a: \u001b[31mred', 3, 8)).toBe('a: ␛[31mred\n   ^^^^^');
  });

  test('once where nothing is, also at the end of the file', () => {
    expect(frame('a:', 2, 2)).toBe('a:\n  ^');
    expect(frame('', 0, 0)).toBe('\n^');
  });

  test('to the end of the first line where a range has several', () => {
    expect(frame('a:\n  b: 1\n  c: 2\n', 5, 16)).toBe('  b: 1\n  ^^^^');
  });

  test('in the middle of a very long line, which is cut on both sides', () => {
    const shown = frame(`${'x'.repeat(500)}HERE${'y'.repeat(500)}`, 500, 504);
    expect(shown).toBe(`…${'x'.repeat(36)}HERE${'y'.repeat(36)}…\n${' '.repeat(37)}^^^^`);
  });

  test('of a long value, which is cut', () => {
    expect(frame(`a: ${'x'.repeat(500)}`, 3, 503)).toBe(`a: ${'x'.repeat(44)}…\n   ${'^'.repeat(45)}`);
  });
});

test('whatever the file holds, a frame is two short lines', () => {
  const text = fc.string({ unit: 'binary', maxLength: 400 });
  fc.assert(
    fc.property(text, fc.nat(400), fc.nat(400), (written, start, length) => {
      const source = { path: 'p.yaml', text: written };
      const { line, carets } = codeFrame(source, rangeAt(source, start, start + length));
      expect(displayWidth(line)).toBeLessThanOrEqual(130);
      expect(carets).toMatch(/^ *\^+$/);
      expect(line).not.toMatch(/\p{Cc}/u);
    }),
  );
});

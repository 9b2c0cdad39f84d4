import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/render/display-width.ts';

describe('columns in a terminal', () => {
  const cases: readonly [string, number][] = [
    ['', 0],
    ['hsk_level: 3', 12],
    ['外国人来华工作许可', 18],
    ['姓名：张三', 10],
    ['（一）', 6],
    ['Łukasz Dvořák', 13],
    ['Dvorˇa\u0301k', 7],
    ['𠮷野家', 6],
    ['ﾜｰｸ', 3],
    ['ワーク', 6],
    ['한국', 4],
    ['😀', 2],
    ['␛[31m', 5],
    ['45万–50万 “元”', 14],
  ];
  for (const [text, columns] of cases)
    test(`${JSON.stringify(text)} takes ${columns}`, () => expect(displayWidth(text)).toBe(columns));
});

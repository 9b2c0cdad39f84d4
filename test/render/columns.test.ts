// Cells aligned by display width, in lines that hold their style apart from their text.
import { describe, expect, it } from 'vitest';
import { columns, ends, type Line, paragraph, span } from '../../src/render/columns.ts';
import { printLines } from '../../src/render/print-lines.ts';
import { styleOf } from '../../src/render/style.ts';

const plain = (lines: readonly Line[]): readonly string[] => printLines(lines, styleOf(false)).split('\n').slice(0, -1);

describe('columns', () => {
  it('aligns Han characters, which are two columns wide', () => {
    const rows = [
      ['年龄', '40 周岁', '15'],
      ['Age', '40', '5'],
    ].flatMap(([title = '', value = '', points = '']) =>
      columns([
        { text: title, width: 6 },
        { text: value, width: 8 },
        { text: points, width: 3, align: 'right' },
      ]),
    );
    expect(plain(rows)).toEqual(['年龄   40 周岁   15', 'Age    40         5']);
  });

  it('wraps a long cell beside the others and pads nothing at the end', () => {
    const rows = columns([
      { text: 'Months worked in China', width: 10 },
      { text: '12', width: 4 },
    ]);
    expect(plain(rows)).toEqual(['Months     12', 'worked in', 'China']);
  });

  it('puts the right end of a line at the page edge, or below where it does not fit', () => {
    expect(plain(ends(span('B'), span('filing'), 12))).toEqual(['B     filing']);
    expect(plain(ends(span('A long name'), span('filing'), 12))).toEqual(['A long name', 'filing']);
  });

  it('hangs a paragraph behind its mark', () => {
    expect(plain(paragraph(span('Register the lodging'), 14, 3, span('!!')))).toEqual([
      '!! Register',
      '   the lodging',
    ]);
  });
});

describe('printing', () => {
  it('colours text, not the space around it', () => {
    const [line] = printLines([[span('  '), span('met', 'good')]], styleOf(true)).split('\n');
    expect(line).toBe('  \u001b[32mmet\u001b[39m');
  });

  it('makes escapes in values harmless', () => {
    const printed = printLines([[span('KELLER\u001b[2J\u0007', 'strong')]], styleOf(false));
    expect(printed).toBe('KELLER␛[2J␇\n');
  });
});

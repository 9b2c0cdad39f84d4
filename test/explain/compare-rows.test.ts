// Rows of a comparison: places whose whole answer is the same share one, and what is open is said in words.
import { describe, expect, test } from 'vitest';
import { compareRows } from '../../src/explain/compare-rows.ts';
import { wordsOf } from '../../src/explain/words.ts';
import type { Comparison, PlaceAnswer } from '../../src/model/comparison.ts';
import { text } from '../../src/model/localized-text.ts';
import { comparisonOf, countryWith, localStandard, placed } from '../support/compared.ts';

const words = wordsOf(countryWith(localStandard('hainan')));
const rowsOf = (answers: readonly PlaceAnswer[], more: Partial<Comparison> = {}) =>
  compareRows(words, comparisonOf(answers, more));
const namesOf = (answers: readonly PlaceAnswer[], more: Partial<Comparison> = {}) =>
  rowsOf(answers, more).map(({ names }) => names.map(({ en }) => en));

describe('places', () => {
  const gansu = placed('gansu');
  const hainan = placed('hainan', { bounds: { possible: 'A' } });
  const hebei = placed('hebei');

  test('whose whole answer is the same share a row', () => {
    expect(namesOf([hainan, gansu, hebei])).toEqual([['hainan'], ['gansu', 'hebei']]);
  });

  test('stand alone where the user named them', () => {
    expect(namesOf([gansu, hebei], { chosen: 'user' })).toEqual([['gansu'], ['hebei']]);
  });

  test('that differ in a document only do not share one', () => {
    const list = [{ type: 'photo', status: 'missing', blocks_filing: true }] as const;
    const other = placed('hebei', { documents: { needed: 8, blocking: 6, list } });
    expect(namesOf([gansu, other])).toEqual([['gansu'], ['hebei']]);
  });

  test('share one whichever instruments stand behind the same state', () => {
    const withPolicy = (id: string) =>
      placed(id, {
        local_policies: {
          state: 'ended',
          instruments: [
            { instrument: `${id}/x@2023-01-01`, title: text(id, id), state: 'ended', from: '2023-01-01', until: null },
          ],
        },
      });
    const rows = rowsOf([withPolicy('gansu'), withPolicy('hebei')]);
    expect(rows.map(({ local }) => local)).toEqual([text('ended', '已失效')]);
  });

  test('the place of the profile names its row, the nation is elsewhere', () => {
    const [row] = rowsOf([placed('national'), { ...gansu, is_own: true }]);
    expect(row?.isOwn).toBe(true);
    expect(row?.names).toEqual([text('gansu', 'gansu地'), text('Elsewhere', '其他地区')]);
  });
});

describe('a row', () => {
  const [row] = rowsOf([placed('x')]);

  test('says documents asked for and those that stop the filing, and the days as promised and as the law allows', () => {
    expect([row?.papers, row?.days, row?.points]).toEqual(['8 / 6', '15 / 25', '70']);
  });

  test('leaves out what is not known', () => {
    const [bare] = rowsOf([
      placed('x', {
        points: null,
        documents: { needed: 0, blocking: 0, list: [] },
        decision: { service_target: null, statutory: null },
      }),
    ]);
    expect([bare?.papers, bare?.days, bare?.points]).toEqual(['-', '-', '-']);
    const [legal] = rowsOf([placed('x', { decision: { service_target: null, statutory: 25 } })]);
    expect(legal?.days).toBe('- / 25');
  });

  test('names the instrument of a local route, not that of a national one', () => {
    const route = { title: text('talent', '人才'), outcome: 'met', confidence: 'primary' } as const;
    const routeOf = (id: string, group: string | null, place: string) =>
      rowsOf([placed('x', { filing: { ...placed('x').filing, route: { ...route, id, group, place } } })])[0]?.route
        ?.text;
    expect(routeOf('national/classification@2017-04-01#a', 'A-VI', 'national')).toEqual(
      text('A-VI  talent', 'A-VI  人才'),
    );
    expect(routeOf('hainan/standard@2023-01-01#own-a', null, 'hainan')).toEqual(
      text('talent, standard of hainan', '人才，《hainan 标准》'),
    );
  });
});

describe('what is open', () => {
  const openIn = (answer: PlaceAnswer) => rowsOf([answer])[0]?.open.map(({ en }) => en);

  test('facts are named, past two they are counted', () => {
    const missing = (...missing_facts: string[]) => placed('x', { open: { missing_facts, awaits: ['facts'] } });
    expect(openIn(missing('recognised'))).toEqual(['recognised not known']);
    expect(openIn(missing('recognised', 'a', 'b', 'c'))).toEqual(['recognised, a and 2 more not known']);
  });

  test('a category that only a text not seen would give awaits it', () => {
    expect(openIn(placed('x', { bounds: { with_unseen: 'A' } }))).toEqual(['A awaits a source']);
  });

  test('a route beside an open category that awaits a source is said too', () => {
    const answer = placed('x', {
      bounds: { possible: 'A', with_discretion: 'A', with_unseen: 'A' },
      open: { missing_facts: [], awaits: ['source'] },
    });
    expect(openIn(answer)).toEqual(['a further route awaits a source']);
  });

  test('points an authority may add', () => {
    const points = { table: 't', min: 70, max: 75, total: null, maximum: 120 };
    expect(openIn(placed('x', { points: { ...points, max_with_discretion: 85, max_with_unseen: 85 } }))).toEqual([
      'points up to 85 if an authority grants more',
    ]);
  });

  test('a filing that is not open, or outside its window', () => {
    const filing = (more: Partial<PlaceAnswer['filing']>) =>
      placed('x', { filing: { ...placed('x').filing, ...more } });
    expect(openIn(filing({ outcome: 'not_met' }))).toEqual(['this filing is not open on the facts given']);
    expect(openIn(filing({ window: 'too_late' }))).toEqual(['the filing window has closed']);
    expect(openIn(filing({ window: 'too_early' }))).toEqual(['the filing window is not open yet']);
  });
});

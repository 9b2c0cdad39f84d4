// The sentences read out on the phone: what the facts given show, what is open, and never a verdict.
import { describe, expect, it } from 'vitest';
import { headline } from '../../src/explain/headline.ts';
import { wordsOf } from '../../src/explain/words.ts';
import type { Assessment, PointsResult } from '../../src/model/assessment.ts';
import { missing, nothingMet, pointsReason, route, withBounds } from '../support/made-assessment.ts';
import { shippedPack } from '../support/shipped-pack.ts';

const words = wordsOf(shippedPack());
const said = (assessment: Assessment) => headline(words, assessment).map(({ en, zh }) => [en, zh]);

const points = (min: number, max: number): PointsResult => ({
  table: 'national/points@2017-04-01',
  min,
  max,
  total: min === max ? min : null,
  maximum: 120,
  max_with_discretion: max,
  max_with_unseen: max,
  factors: [],
});

describe('the headline', () => {
  it('is the category alone where nothing is open above it', () => {
    expect(said(withBounds({ proven: 'B', possible: 'B', with_discretion: 'B' }))).toEqual([
      ['B on the facts given.', '按所提供的情况：B 类。'],
    ]);
  });

  it('counts the points that are short and names the fact that decides', () => {
    const assessment = withBounds(
      { proven: 'B', possible: 'A', with_discretion: 'A' },
      {
        points: points(84, 89),
        routes: [route('a-vi', 'A', 'undetermined', { awaits: ['facts'], reasons: [pointsReason(85, 84, 89)] })],
        missing_facts: [
          missing('hsk_level', 'HSK level', { settles: [{ at_least: 1, category: 'A', possible: 'A' }] }),
        ],
      },
    );
    expect(said(assessment)).toEqual([
      [
        'B on the facts given. A is open: one point short, HSK level not known.',
        '按所提供的情况：B 类。A 类待定，差 1 分，未知：HSK level。',
      ],
    ]);
  });

  it('says undetermined, never "no category", where nothing is met yet', () => {
    const assessment = withBounds(
      { possible: 'A', with_discretion: 'A' },
      { missing_facts: ['Pay', 'Degree', 'Post', 'Employer'].map((label) => missing(label.toLowerCase(), label)) },
    );
    expect(said(assessment)).toEqual([
      [
        'Undetermined on the facts given. A is open: pay, degree, post and 1 more not known.',
        '按所提供的情况：待定。A 类待定，未知：Pay、Degree、Post等 4 项。',
      ],
    ]);
  });

  it('names what waits for discretion on a line of its own', () => {
    const waiting = route('b-i', 'B', 'undetermined', { awaits: ['discretion'] });
    expect(said(withBounds({ with_discretion: 'B' }, { routes: [waiting] }))).toEqual([
      [
        'No route is met on the facts given, and no fact still missing would meet one.',
        '按所提供的情况，未见符合的情形；补充事实也不会改变。',
      ],
      ['B awaits the discretion of the authority: Route b-i.', 'B 类有待主管部门裁量：情形 b-i。'],
    ]);
  });

  it('says at once where the window closes or the filing is not open', () => {
    const { procedure } = nothingMet;
    const late = { ...procedure, state: 'too_late', latest: '2026-12-14', outcome: 'not_met' } as const;
    const [, second, third] = said(
      withBounds({ proven: 'B', possible: 'B', with_discretion: 'B' }, { procedure: late }),
    );
    expect(second).toEqual(['The last filing day was 2026-12-14.', '最后申报日 2026-12-14 已过。']);
    expect(third?.[0]).toBe('This filing is not open on the facts given.');
  });

  it('shows the category held where the filing computes none', () => {
    expect(said(withBounds({ held: 'B' }, { routes: [] }))[0]?.[0]).toBe(
      'This filing computes no category; the permit held is of category B.',
    );
    expect(said(withBounds({ held: null }, { routes: [] }))[0]?.[0]).toContain('the category held is not known');
  });

  it('says first where no permit is needed, or whether one is needed is open', () => {
    const permit = { needed: 'no', kind: null, because: [], missing_facts: [] } as const;
    expect(said({ ...nothingMet, permit, category: null })).toEqual([
      ['No work permit is needed on the facts given.', '按所提供的情况：无需办理工作许可。'],
    ]);
    const open = { needed: 'undetermined', kind: 'short_term', because: [], missing_facts: ['hsk_level'] } as const;
    const [, second] = said({ ...withBounds({ proven: 'C', possible: 'C', with_discretion: 'C' }), permit: open });
    expect(second?.[0]).toMatch(/^Whether a work permit is needed at all is undetermined: .* not known\.$/);
  });

  it('says so where no policy is in force', () => {
    expect(said({ ...nothingMet, in_force: false })).toEqual([
      [
        'No policy is in force for Shanghai on 2026-12-15, as far as the pack knows.',
        '2026-12-15 在上海，本政策包未收录现行有效的政策。',
      ],
    ]);
  });
});

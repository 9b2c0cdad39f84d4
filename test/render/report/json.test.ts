// The JSON report: the keys other programs rely on, in their order, with texts in both languages beside every finding.
import { describe, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

const examples = 'templates/examples';
const check = async (name: string, ...argv: string[]) =>
  JSON.parse((await runCli(['check', `${examples}/${name}.yaml`, '--format', 'json', ...argv])).stdout);

const both = { en: expect.stringMatching(/./), zh: expect.stringMatching(/./) };

describe('the JSON report', () => {
  it('has every fixed key of the assessment, in order', async () => {
    const keys = Object.keys(await check('one-point-short-hsk-unknown'));
    const fixed =
      'format candidate place purpose as_of permit category filing points routes missing_facts assumed not_in_force in_doubt evidence procedure conditions notices time_limits validity timeline warnings receipt';
    expect(keys.filter((key) => fixed.split(' ').includes(key))).toEqual(fixed.split(' '));
  });

  it('has the fixed keys of every part', async () => {
    const a = await check('one-point-short-hsk-unknown');
    expect(a.format).toBe('laihua/assessment/1');
    expect(a.candidate).toEqual({ name: 'MORGAN, Alex', reference: 'EX-11' });
    expect(Object.keys(a.permit)).toEqual(expect.arrayContaining(['needed', 'kind', 'because']));
    expect(Object.keys(a.category)).toEqual(
      expect.arrayContaining(['proven', 'possible', 'with_discretion', 'with_unseen', 'documented']),
    );
    expect(Object.keys(a.filing)).toEqual(['category', 'route', 'chosen']);
    expect(Object.keys(a.points)).toEqual(
      expect.arrayContaining('table min max total maximum max_with_discretion max_with_unseen factors'.split(' ')),
    );
    for (const factor of a.points.factors)
      expect(Object.keys(factor)).toEqual(expect.arrayContaining(['id', 'min', 'max', 'points', 'limit', 'facts']));
    for (const route of a.routes)
      expect(Object.keys(route)).toEqual(
        expect.arrayContaining(
          'id category title place outcome awaits missing_facts waived outlook reasons confidence sources'.split(' '),
        ),
      );
    for (const fact of a.missing_facts) expect(fact).toMatchObject({ decides: expect.any(Array), question: both });
    for (const line of a.evidence)
      expect(Object.keys(line)).toEqual(
        expect.arrayContaining(
          'type status provided_by required_by blocks_filing valid_until not_before problems seen_in sources'.split(
            ' ',
          ),
        ),
      );
    expect(Object.keys(a.procedure)).toEqual(expect.arrayContaining(['outcome', 'by', 'earliest', 'latest', 'state']));
    expect(Object.keys(a.validity)).toEqual(expect.arrayContaining(['at_most', 'because']));
    expect(a.receipt).toEqual({
      tool: expect.stringMatching(/^laihua \d/),
      pack: expect.any(String),
      pack_digest: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
      profile_digest: expect.stringMatching(/^sha256-[0-9a-f]{64}$/),
    });
  });

  it('puts every reason, day, warning and ended text into words of both languages', async () => {
    const a = await check('over-sixty-renewal');
    const reasons = (list: { text: unknown; reasons?: [] }[]): unknown[] =>
      list.flatMap(({ text, reasons: parts }) => [text, ...reasons(parts ?? [])]);
    const said = [
      ...a.routes.flatMap((route: { reasons: [] }) => reasons(route.reasons)),
      ...a.timeline.map(({ text }: { text: unknown }) => text),
      ...a.warnings.map(({ text }: { text: unknown }) => text),
      ...a.not_in_force.map(({ note }: { note: unknown }) => note),
    ];
    expect(said.length).toBeGreaterThan(20);
    for (const text of said) expect(text).toEqual(both);
  });

  it('keeps a test of a fact readable by a program', async () => {
    const a = await check('one-point-short-hsk-unknown');
    const route = a.routes.find(({ id }: { id: string }) => id.endsWith('#a-iii-6x'));
    expect(route.reasons[0]).toMatchObject({
      fact: 'annual_pay_cny',
      test: 'at_least_times',
      actual: 460000,
      outcome: 'not_met',
      pay: { times: 6, yearly: { low: 895248 } },
      text: both,
    });
  });

  it('where no permit is needed has no category, points, routes or evidence', async () => {
    const a = await check('short-term-fitter');
    expect(a).toMatchObject({ permit: { needed: 'no' }, category: null, points: null, routes: [], evidence: [] });
  });
});

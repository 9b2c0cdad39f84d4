// Whether a work permit is needed at all: no, yes, or not yet known (F12).
import { expect, test } from 'vitest';
import { permitOf } from '../../src/evaluate/permit.ts';
import type { Notice } from '../../src/model/policy.ts';
import { fact, lawbook, route, situationIn, standard } from '../support/lawbook.ts';
import { programOf, type Request, type Told } from '../support/small-pack.ts';

const fitting: Notice = {
  id: 'fitting',
  nature: 'permit_not_needed',
  when: { fact: 'fits_machinery', equals: true },
  text: { en: 'Fitting bought machinery', zh: '安装采购的设备' },
};
const id = 'national/classification@2017-04-01#fitting';

function permit(notice: Notice, told: Told, request: Request = {}) {
  const pack = lawbook({ facts: [fact('fits_machinery', 'boolean')] }, standard({ notices: [notice] }));
  const program = programOf(pack, request);
  return permitOf(program, situationIn(pack, program, told));
}

test.each<[string, Partial<Notice>, Told, object]>([
  [
    'no, for whom the notice holds',
    {},
    { facts: { fits_machinery: true } },
    { needed: 'no', kind: null, because: [id], missing_facts: [] },
  ],
  [
    'yes, for others',
    {},
    { facts: { fits_machinery: false } },
    { needed: 'yes', kind: 'long_term', because: [], missing_facts: [] },
  ],
  [
    'not known, while the fact is open',
    {},
    {},
    { needed: 'undetermined', because: [id], missing_facts: ['fits_machinery'] },
  ],
  ['no, for everybody', { when: undefined }, {}, { needed: 'no', because: [id] }],
  [
    'not known, where the notice is in doubt',
    { confidence: 'unconfirmed' },
    { facts: { fits_machinery: true } },
    { needed: 'undetermined', because: [id], missing_facts: [] },
  ],
  [
    'yes, where a doubtful notice fails',
    { confidence: 'unconfirmed' },
    { facts: { fits_machinery: false } },
    { needed: 'yes', because: [] },
  ],
  [
    'yes, whatever notices of another nature say',
    { nature: 'framing' },
    { facts: { fits_machinery: true } },
    { needed: 'yes', because: [] },
  ],
  [
    'yes, where the notice is for another purpose',
    { for: { purposes: ['short_term'] } },
    { facts: { fits_machinery: true } },
    { needed: 'yes' },
  ],
])('a permit is needed: %s', (_, more, told, expected) => {
  expect(permit({ ...fitting, ...more }, told)).toMatchObject(expected);
});

test('work too long for the short-term route is of the long-term kind, in the same filing', () => {
  const pack = lawbook(
    { facts: [fact('days', 'integer')] },
    standard({
      routes: [route('short', 'C', { fact: 'days', at_most: 90 }, { for: { purposes: ['short_term'] } })],
    }),
  );
  const kindOf = (told: Told) => {
    const program = programOf(pack, { purpose: 'short_term' });
    return permitOf(program, situationIn(pack, program, told)).kind;
  };
  expect(kindOf({ facts: { days: 90 } })).toBe('short_term');
  expect(kindOf({ facts: { days: 91 } })).toBe('long_term');
  expect(kindOf({})).toBe('short_term');
});

test('the permit of short-term work is another kind', () => {
  expect(permit(fitting, { facts: { fits_machinery: false } }, { purpose: 'short_term' }).kind).toBe('short_term');
});

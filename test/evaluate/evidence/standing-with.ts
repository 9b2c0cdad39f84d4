// A document, the form asked for and one paper in hand -> how it stands, for tests of the form rules.
import type { CertificationTable, Form, Policy } from '../../../src/model/policy.ts';
import type { Item } from '../../support/small-pack.ts';
import { type Asking, line, listFor } from './list-for.ts';

const tables: CertificationTable[] = [
  {
    id: 'degree',
    accepts: [
      { issuing_country: ['CN'], any_of: ['none'] },
      { issuing_country: ['HK'], any_of: ['verified', 'notarised'] },
      { issuing_country: { list: 'apostille_states' }, any_of: ['apostille', 'consular', 'verified'] },
      { any_of: ['consular', 'verified'] },
    ],
  },
];

export const asking = (document: string, form: Form): Partial<Policy> => ({
  requirements: [{ id: 'paper', document, form, order: 10 }],
  certification: tables,
});

export const standing = (document: string, form: Form, item: Omit<Item, 'type'>, more: Asking = {}) => {
  const { status, problems, unclear, valid_until } = line(
    listFor(asking(document, form), { ...more, evidence: [{ type: document, ...item }] }),
    document,
  );
  return { status, problems, unclear, valid_until };
};

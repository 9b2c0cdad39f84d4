// A policy and what is told of a candidate -> the document list, by type, for tests of the evidence rules.
import type { DocumentList } from '../../../src/evaluate/evidence/evidence-lines.ts';
import { evidenceLines } from '../../../src/evaluate/evidence/evidence-lines.ts';
import type { Filing } from '../../../src/evaluate/filing.ts';
import type { EvidenceLine } from '../../../src/model/assessment.ts';
import type { Pack } from '../../../src/model/pack.ts';
import type { Policy } from '../../../src/model/policy.ts';
import {
  filingUnder,
  packOf,
  policyWith,
  profileOf,
  programOf,
  type Request,
  type Told,
  tableOf,
} from '../../support/small-pack.ts';

export interface Asking extends Request, Told {
  readonly route?: string;
  readonly category?: Filing['category'];
}

export function listIn(pack: Pack, asking: Asking): DocumentList {
  const program = programOf(pack, asking);
  const profile = profileOf(pack, asking);
  return evidenceLines(
    program,
    tableOf(program, profile),
    filingUnder(program, asking.route, asking.category),
    profile,
  );
}

export const listFor = (sections: Partial<Policy>, asking: Asking = {}): DocumentList =>
  listIn(packOf(policyWith(sections)), asking);

export const statuses = ({ lines }: DocumentList): Record<string, string> =>
  Object.fromEntries(lines.map(({ type, status }) => [type, status]));

export function line({ lines }: DocumentList, type: string): EvidenceLine {
  const found = lines.find((one) => one.type === type);
  if (!found) throw new Error(`no line for ${type}`);
  return found;
}

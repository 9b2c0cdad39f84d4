// A document and the demands it answers -> its line on the list: status, form, dates, and the rows that ask for it.

import type { Program } from '../../compile/program.ts';
import type { EvidenceLine, EvidenceStatus } from '../../model/assessment.ts';
import type { Confidence } from '../../model/confidence.ts';
import { weaker } from '../../model/confidence.ts';
import type { Form } from '../../model/policy.ts';
import { idsToAsk } from '../trace.ts';
import { documentForm } from './document-form.ts';
import type { Demand } from './drafts.ts';
import { type FilingContext, itemsOf } from './filing-context.ts';
import { formDemands } from './form-demands.ts';
import { oldestIssueDate } from './oldest-issue-date.ts';
import { type Standing, standingOf } from './standing-of.ts';

/** After every requirement: what is in hand and not asked for. */
const LAST = 1000;

export function lineOf(context: FilingContext, document: string, demands: readonly Demand[]): EvidenceLine {
  const { program, profile, isBare } = context;
  // Where a requirement of its own asks for a document, proof of the route follows what that requirement says of it.
  const own = demands.filter(({ asked }) => !asked.isProof);
  const base = own.length > 0 ? own : demands;
  const asking = base.filter(({ isSpared }) => !isSpared);
  const counted = asking.length > 0 ? asking : base;
  const form = documentForm(
    context,
    document,
    counted.map((demand) => demand.form),
  );
  const standing = standingOf(context, document, form);
  const spared = asking.length > 0 ? undefined : sparedBy(program, base);
  const inHand = itemsOf(profile, document);
  const type = program.documents.get(document);
  const told = isBare ? nothingTold : toldOf(context, document, { form, demands, counted, standing, spared });
  return {
    type: document,
    name: type?.name ?? { en: document, zh: document },
    status: spared?.status ?? standing.status,
    provided_by: type?.provided_by ?? 'candidate',
    required_by: told.required_by,
    order: Math.min(...counted.map(({ asked }) => asked.requirement.order)),
    blocks_filing: !spared && asking.some(({ asked }) => asked.requirement.blocks_filing !== false),
    valid_until: spared ? null : standing.valid_until,
    not_before: form.not_older_than ? oldestIssueDate(program, form.not_older_than) : null,
    problems: spared ? [] : standing.problems,
    unclear: spared ? [] : standing.unclear,
    one_of: spared ? [] : inAll(counted.map(({ others }) => others)),
    depends_on: told.depends_on,
    by: spared?.by ?? null,
    eased_by: told.eased_by,
    form: told.form,
    seen_in: told.seen_in,
    items: spared ? inHand.map(({ position }) => position) : standing.items,
    confidence: told.confidence,
    sources: told.sources,
    note: told.note,
    provision: told.provision,
  };
}

type Told = Pick<
  EvidenceLine,
  'depends_on' | 'form' | 'confidence' | 'sources' | 'required_by' | 'eased_by' | 'seen_in' | 'note' | 'provision'
>;

/** What takes long and is not told where a list is only compared with another. */
const nothingTold: Told = {
  required_by: [],
  depends_on: [],
  eased_by: [],
  form: [],
  seen_in: null,
  confidence: 'primary',
  sources: [],
};

interface Line {
  readonly form: Form;
  readonly demands: readonly Demand[];
  /** Demands that decide what is asked of the document. */
  readonly counted: readonly Demand[];
  readonly standing: Standing;
  readonly spared: { readonly by: string } | undefined;
}

function toldOf(context: FilingContext, document: string, { form, demands, counted, standing, spared }: Line): Told {
  const { program, table, profile } = context;
  const rows = counted.map(({ asked }) => asked.origin);
  const [answering] = standing.items;
  const issuedIn = itemsOf(profile, document).find(({ position }) => position === answering)?.item.issuing_country;
  const open = () => [...counted.flatMap((demand) => [...demand.open]), ...standing.open];
  const [note] = counted.flatMap(({ asked }) => asked.requirement.note ?? []);
  return {
    required_by: [...new Set(demands.map(({ asked }) => asked.origin.id))],
    depends_on: spared
      ? []
      : [...idsToAsk(program, table.situation, open()), ...counted.flatMap(({ asked }) => asked.grants)],
    eased_by: [...new Set(counted.flatMap(({ asked }) => asked.easedBy))],
    form: formDemands(context, document, form, issuedIn),
    seen_in: seenIn(program, counted),
    confidence: rows.map(({ confidence }) => confidence).reduce<Confidence>(weaker, 'primary'),
    sources: [...new Set(rows.flatMap(({ sources }) => sources))],
    note,
    provision: rows[0]?.provision,
  };
}

/** A document in hand that nothing asks for here. */
export function lineNotNeeded({ program, profile }: FilingContext, document: string): EvidenceLine {
  const type = program.documents.get(document);
  return {
    type: document,
    name: type?.name ?? { en: document, zh: document },
    status: 'not_needed',
    provided_by: type?.provided_by ?? 'candidate',
    required_by: [],
    order: LAST,
    blocks_filing: false,
    valid_until: null,
    not_before: null,
    problems: [],
    unclear: [],
    one_of: [],
    depends_on: [],
    by: null,
    eased_by: [],
    form: [],
    seen_in: null,
    items: itemsOf(profile, document).map(({ position }) => position),
    confidence: 'primary',
    sources: [],
  };
}

/** A waiver before a substitute; a substitute that is a commitment says so. */
function sparedBy(program: Program, demands: readonly Demand[]): { status: EvidenceStatus; by: string } | undefined {
  const found = demands.flatMap(({ asked }) => asked.spared ?? []);
  const [first] = [...found.filter((one) => one.substitute === undefined), ...found];
  if (!first) return undefined;
  const isCommitment = program.documents.get(first.substitute ?? '')?.commitment === true;
  return { status: isCommitment ? 'by_commitment' : 'waived', by: first.by };
}

/** Documents that would answer every demand. */
const inAll = (lists: readonly (readonly string[])[]): readonly string[] =>
  (lists[0] ?? []).filter((document) => lists.every((list) => list.includes(document)));

/** The place whose guide the demand was read in; none where that guide is the place's own, or a demand was read elsewhere. */
function seenIn({ chain }: Program, demands: readonly Demand[]): string | null {
  const places = demands.map(({ asked }) => asked.requirement.seen_in);
  const isBorrowed = places.every((place) => place !== undefined && !chain.includes(place));
  return isBorrowed ? (places[0] ?? null) : null;
}

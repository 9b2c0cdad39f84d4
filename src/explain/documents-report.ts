// The evidence of an assessment -> documents by who brings them, each with its state, dates and form in a few words.
import type { Assessment, EvidenceLine, EvidenceStatus, FormDemand } from '../model/assessment.ts';
import { type LocalizedText, text } from '../model/localized-text.ts';
import type { Profile } from '../model/profile.ts';
import type { ReportDocument, ReportDocuments } from '../model/report.ts';
import type { Provider } from '../model/vocabulary.ts';
import { attributeTexts, marks, problemTexts, providerTexts, statusTexts } from './evidence-text.ts';
import { formText } from './form-text.ts';
import { listText, orText } from './list-text.ts';
import { rungText } from './outcome-text.ts';
import type { Words } from './words.ts';

const providerOrder: readonly Provider[] = ['candidate', 'former_employer', 'employer', 'both', 'authority'];
const countedOrder: readonly EvidenceStatus[] = [
  'held',
  'missing',
  'unclear',
  'insufficient',
  'expired',
  'expires_before_filing',
  'unreadable',
  'expected',
];
const sparedOrder: readonly EvidenceStatus[] = ['by_commitment', 'waived', 'depends', 'not_needed'];

export function documentsReport(words: Words, assessment: Assessment, profile: Profile): ReportDocuments | null {
  const lines = [...assessment.evidence].sort((a, b) => a.order - b.order);
  if (lines.length === 0) return null;
  const needed = lines.filter(({ status }) => marks[status] !== 'spared');
  return {
    summary: summaryText(assessment, needed),
    groups: providerOrder.flatMap((provider) => {
      const own = needed.filter(({ provided_by }) => provided_by === provider);
      const documents = own.map((line) => documentReport(words, line, needed.indexOf(line) + 1, profile));
      return own.length === 0 ? [] : [{ provider, title: providerTexts[provider], documents }];
    }),
    spared: sparedOrder.flatMap((status) => {
      const spared = lines.filter((line) => line.status === status);
      // A document that hangs on an open fact may be asked for in this very filing.
      const hanging = spared.filter((line) => line.depends_on.some((on) => words.definition(on) !== undefined));
      const others = spared.filter((line) => !hanging.includes(line));
      const group = (state: LocalizedText, documents: readonly EvidenceLine[]) =>
        documents.length === 0 ? [] : [{ state, documents: documents.map((line) => sparedText(words, line)) }];
      return [...group(hangingText, hanging), ...group(statusTexts[status], others)];
    }),
  };
}

const hangingText = text('may be asked for, as it turns out', '视情况可能须提交');

/** "To file as B by B-VI". A route that was asked for and is not met is told so. */
function filingText({ filing, routes }: Assessment): LocalizedText {
  if (filing.category === null) return text('To file', '本次申报');
  const rung = rungText(filing.category);
  const route = routes.find(({ id }) => id === filing.route);
  if (route === undefined) return text(`To file as ${rung.en}`, `按 ${rung.zh}申报`);
  const name = route.group ?? route.id.slice(route.id.indexOf('#') + 1);
  const lost =
    route.outcome === 'not_met' ? text(' (not met on the facts given)', '，按所提供的情况不符合') : text('', '');
  return text(`To file as ${rung.en} by ${name}${lost.en}`, `按 ${rung.zh}（${name}${lost.zh}）申报`);
}

/** "To file as B by B-VI: 9 documents, 2 held, 6 missing, 1 unclear". */
function summaryText(assessment: Assessment, needed: readonly EvidenceLine[]): LocalizedText {
  const counts = countedOrder.flatMap((status) => {
    const count = needed.filter((line) => line.status === status).length;
    return count === 0 ? [] : [{ count, state: statusTexts[status] }];
  });
  const { en, zh } = filingText(assessment);
  if (needed.length === 0) {
    return text(`${en}: the pack knows of no document asked for`, `${zh}：本政策包未收录须提交的材料`);
  }
  const documents = `${needed.length} document${needed.length === 1 ? '' : 's'}`;
  return text(
    [`${en}: ${documents}`, ...counts.map(({ count, state }) => `${count} ${state.en}`)].join(', '),
    [`${zh}：材料 ${needed.length} 项`, ...counts.map(({ count, state }) => `${state.zh} ${count}`)].join('，'),
  );
}

function documentReport(words: Words, line: EvidenceLine, place: number, profile: Profile): ReportDocument {
  const mark = marks[line.status];
  const { status, one_of } = line;
  const about = aboutOf(line, profile);
  const others = orText(one_of.map(words.document));
  const instead = one_of.length === 0 ? null : text(`or ${others.en}`, `或${others.zh}`);
  const brief = status === 'held' ? [] : demandsOf(line, ({ kind }) => kind !== 'file');
  return {
    type: line.type,
    name: line.name,
    mark: mark === 'stops' && !line.blocks_filing ? 'open' : mark,
    status,
    state: statusTexts[status],
    details: [...about, ...brief, ...(instead ? [instead] : [])],
    place,
    about,
    form: demandsOf(line, () => true),
    instead,
    issuedBy: words.pack.documents.find(({ id }) => id === line.type)?.issued_by ?? null,
    requiredBy: line.required_by,
    note: line.note ?? null,
    confidence: line.confidence,
    sources: words.sources(line.sources),
  };
}

function aboutOf(line: EvidenceLine, profile: Profile): readonly LocalizedText[] {
  const about: LocalizedText[] = line.problems.map((problem) => problemTexts[problem]);
  if (line.unclear.length > 0) {
    const asked = listText(line.unclear.map((name) => attributeTexts[name] ?? text(name, name)));
    about.push(text(`say ${asked.en}`, `请说明${asked.zh}`));
  }
  if (line.status === 'expected') {
    const on = line.items.flatMap((i) => profile.evidence[i]?.expected_on ?? [])[0];
    if (on !== undefined) about.push(text(`expected ${on}`, `预计 ${on} 取得`));
  }
  if (line.valid_until !== null && line.status !== 'missing')
    about.push(text(`serves filings to ${line.valid_until}`, `可用于 ${line.valid_until} 及以前申报`));
  return about;
}

/** What the paper must be; the age of a paper is said as the oldest date that still serves. */
function demandsOf(
  { form, not_before }: EvidenceLine,
  isKept: (demand: FormDemand) => boolean,
): readonly LocalizedText[] {
  const dated = not_before === null ? [] : [text(`dated ${not_before} or later`, `${not_before} 及以后出具`)];
  const kept = form.filter((demand) => isKept(demand) && (demand.kind !== 'not_older_than' || not_before === null));
  return [...dated, ...kept.map((demand) => formText(demand))];
}

/** A document not asked for, with what stands in its place or what it hangs on. */
function sparedText(words: Words, { name, by, depends_on }: EvidenceLine): LocalizedText {
  if (by !== null) {
    const why = by.includes('#') ? words.itemTitle(by) : words.document(by);
    return text(`${name.en} (${why.en})`, `${name.zh}（${why.zh}）`);
  }
  if (depends_on.length === 0) return name;
  const on = listText(
    depends_on.map((what) => dependencyText(words, what)),
    3,
  );
  return text(`${name.en} (${on.en})`, `${name.zh}（${on.zh}）`);
}

function dependencyText(words: Words, what: string): LocalizedText {
  if (what === 'A' || what === 'B' || what === 'C') return text(`category ${what}`, rungText(what).zh);
  if (words.definition(what)) return words.fact(what);
  return words.itemTitle(what);
}

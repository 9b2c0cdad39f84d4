// Turns the document of a profile into a typed profile, or into everything that is wrong with it.
import { createHash } from 'node:crypto';
import type { YamlDocument } from '../load/parse-yaml.ts';
import { type Diagnostic, hasErrors, sortDiagnostics } from '../model/diagnostic.ts';
import type { Profile } from '../model/profile.ts';
import { purposes } from '../model/purpose.ts';
import { once } from '../once.ts';
import { canonicalJson } from './canonical-json.ts';
import { toDiagnostic } from './finding.ts';
import { checkGivenOnce, dispensableFact, factId, factMap } from './profile/facts-block.ts';
import { day, type Field, listOf, meant, oneOf, type Reading, record, report, text } from './profile/fields.ts';
import { candidate, employer, evidenceItem, job, relative, residence, study } from './profile/history-fields.ts';
import { placeField } from './profile/place-field.ts';
import { shown, wordOf } from './profile/shown.ts';
import { indexVocabulary, type ProfileVocabulary, type VocabularyIndex } from './profile/vocabulary-index.ts';

export const PROFILE_FORMAT = 'laihua/profile/1';

export interface ProfileResult {
  /** Absent where an error stands against it. */
  readonly profile?: Profile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks everything in one pass; the vocabularies are those of the pack the profile is assessed with. */
export function validateProfile(document: YamlDocument, vocabulary: ProfileVocabulary): ProfileResult {
  const reading: Reading = { document, findings: [] };
  const read = profileField(indexVocabulary(vocabulary))(reading, [], document.value) ?? {};
  checkGivenOnce(reading, document.value);
  const diagnostics = sortDiagnostics(reading.findings.map((finding) => toDiagnostic(document, finding)));
  const { purpose, place, filing_on, prepared_on, notes } = read;
  if (purpose === undefined || hasErrors(diagnostics)) return { diagnostics };
  const digest = once(() => digestOf(document.value));
  // Named one by one: copying what is left of an object takes as long as reading it.
  const profile: Profile = {
    candidate: read.candidate ?? {},
    ...(place === undefined ? {} : { place }),
    purpose,
    ...(filing_on === undefined ? {} : { filing_on }),
    ...(prepared_on === undefined ? {} : { prepared_on }),
    facts: read.facts ?? noFacts,
    unknown: new Set(read.unknown),
    not_applicable: new Set(read.not_applicable),
    work_history: read.work_history ?? [],
    education: read.education ?? [],
    residence_history: read.residence_history ?? [],
    family: read.family ?? [],
    employer: read.employer ?? {},
    evidence: read.evidence ?? [],
    ...(notes === undefined ? {} : { notes }),
    get digest() {
      return digest();
    },
  };
  return { profile, diagnostics };
}

const noFacts: Profile['facts'] = new Map();

const digestOf = (data: unknown): string => `sha256-${createHash('sha256').update(canonicalJson(data)).digest('hex')}`;

const fields = new WeakMap<VocabularyIndex, ReturnType<typeof makeField>>();

/** Made once for a vocabulary, as its index. */
function profileField(index: VocabularyIndex): ReturnType<typeof makeField> {
  const field = fields.get(index) ?? makeField(index);
  fields.set(index, field);
  return field;
}

function makeField(index: VocabularyIndex) {
  const blocks = {
    format,
    candidate,
    place: placeField(index.places),
    purpose: oneOf(purposes, 'purpose'),
    filing_on: day,
    prepared_on: day,
    facts: factMap(index),
    unknown: listOf(factId(index), 'facts'),
    not_applicable: listOf(dispensableFact(index), 'facts'),
    work_history: listOf(job, 'jobs'),
    education: listOf(study(index), 'studies'),
    residence_history: listOf(residence, 'stays'),
    family: listOf(relative, 'relatives'),
    employer,
    evidence: listOf(evidenceItem(index), 'documents'),
    notes: text,
  };
  const required = {
    format: `begin with the line "format: ${PROFILE_FORMAT}"`,
    purpose: 'say what is filed for, such as purpose: new_from_abroad',
  };
  return record(blocks, required, (key) =>
    index.facts.has(key) ? `${key} is a fact, move it below facts` : undefined,
  );
}

const format: Field<string> = (reading, path, value) => {
  if (value === PROFILE_FORMAT) return PROFILE_FORMAT;
  const message = `${shown(value)} is no format this program reads a profile in, expected ${PROFILE_FORMAT}`;
  return report(reading, path, 'profile/format', message, { hint: meant(wordOf(value), [PROFILE_FORMAT]) });
};

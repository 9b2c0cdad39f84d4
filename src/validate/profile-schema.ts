// Turns the vocabularies of a pack into a JSON Schema of profiles, with which editors complete and check fact ids and choices.
import { countryCodes } from '../model/country-codes.ts';
import type { LocalizedText } from '../model/localized-text.ts';
import { certificationKinds } from '../model/profile.ts';
import { purposes } from '../model/purpose.ts';
import type { CatalogueEntry, DocumentType, FactDefinition } from '../model/vocabulary.ts';
import { relations } from './profile/history-fields.ts';
import type { ProfileVocabulary } from './profile/vocabulary-index.ts';
import { PROFILE_FORMAT } from './validate-profile.ts';

/** A schema of draft-07, the newest that editors read without exception. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type Properties = Readonly<Record<string, JsonSchema>>;

const inBoth = ({ en, zh }: LocalizedText): string => `${en}\n${zh}`;

/** Names are texts, but YAML reads 00123456 as a number, and laihua reads it back as it is written. */
const text: JsonSchema = { type: ['string', 'number', 'null'] };
const flag: JsonSchema = { type: ['boolean', 'null'] };
const DAY = '(19|2[01])\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])';
const MONTH = '(19|2[01])\\d\\d-(0[1-9]|1[0-2])';
const day: JsonSchema = { type: ['string', 'null'], pattern: `^${DAY}$` };
const dayOrMonth: JsonSchema = { type: ['string', 'null'], pattern: `^(${DAY}|${MONTH})$` };
const country: JsonSchema = { enum: [...countryCodes, null] };
const language: JsonSchema = { type: ['string', 'null'], pattern: '^[a-z]{2}$' };
const fileBelow: JsonSchema = {
  type: ['string', 'null'],
  pattern: '^(?![/\\\\~])(?![A-Za-z]:)(?!(.*[/\\\\])?\\.\\.([/\\\\]|$))',
};

const described = (schema: JsonSchema, description: string): JsonSchema => ({ ...schema, description });

/** A mapping; keys that begin with `x_` are free. */
const mapping = (properties: Properties, required: readonly string[] = []): JsonSchema => ({
  type: ['object', 'null'],
  properties,
  patternProperties: { '^x_': {} },
  additionalProperties: false,
  ...(required.length > 0 && { required }),
});

const listOf = (items: JsonSchema): JsonSchema => ({ type: ['array', 'null'], items });

const named = (entries: readonly Pick<CatalogueEntry | DocumentType, 'id' | 'name'>[]): readonly JsonSchema[] =>
  entries.map(({ id, name }) => ({ const: id, description: inBoth(name) }));

export function profileSchema(vocabulary: ProfileVocabulary): JsonSchema {
  const facts = vocabulary.facts.map(({ id, label }) => ({ id, name: label }));
  const dispensable = vocabulary.facts
    .filter((fact) => fact.may_not_apply)
    .map(({ id, label }) => ({ id, name: label }));
  const place: JsonSchema = { enum: [...placeNames(vocabulary), null] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'laihua profile',
    ...mapping(
      {
        format: { const: PROFILE_FORMAT },
        candidate: mapping({ name: text, name_zh: text, reference: text, passport: mapping({ number: text }) }),
        place: described(place, 'Where the permit is filed for: a path of the tree of places, or its last part.'),
        purpose: { enum: purposes },
        filing_on: described(day, 'Day of the first submission on line; without it, today in China.'),
        prepared_on: described(day, 'Day on which the plan is made; without it nothing is called late.'),
        facts: mapping(
          Object.fromEntries(vocabulary.facts.map((fact) => [fact.id, factSchema(fact, vocabulary, place)])),
        ),
        unknown: described(
          listOf({ anyOf: named(facts) }),
          'Facts that were asked and that the candidate does not know.',
        ),
        not_applicable: described(listOf({ anyOf: named(dispensable) }), 'Facts that do not apply to the candidate.'),
        ...histories(vocabulary),
        employer: mapping({ name: text, name_zh: text, credit_code: text, contact: text, account_registered: flag }),
        evidence: described(listOf(evidenceItem(vocabulary)), 'Documents in hand or ordered.'),
        notes: text,
      },
      ['format', 'purpose'],
    ),
    type: 'object',
  };
}

/** Ids of places, and last parts that only one of them has. */
function placeNames({ places }: ProfileVocabulary): readonly string[] {
  const ids = places.map(({ id }) => id);
  const last = ids.filter((id) => id.includes('/')).map((id) => id.slice(id.lastIndexOf('/') + 1));
  const unique = last.filter((name) => last.indexOf(name) === last.lastIndexOf(name) && !ids.includes(name));
  return [...ids, ...unique];
}

function factSchema(fact: FactDefinition, vocabulary: ProfileVocabulary, place: JsonSchema): JsonSchema {
  const description = [fact.question, ...(fact.help ? [fact.help] : [])].map(inBoth).join('\n\n');
  return { title: inBoth(fact.label), description, ...valueSchema(fact, vocabulary, place) };
}

function valueSchema(fact: FactDefinition, vocabulary: ProfileVocabulary, place: JsonSchema): JsonSchema {
  switch (fact.type) {
    case 'boolean':
      return flag;
    case 'country':
      return country;
    case 'place':
      return place;
    case 'date':
      return dayOrMonth;
    case 'integer':
    case 'number':
      return numberSchema(fact);
    case 'choice':
    case 'ordered':
      return { anyOf: [...choices(fact, vocabulary), { type: 'null' }] };
    case 'set': {
      const list = listOf({ anyOf: choices(fact, vocabulary) });
      return { anyOf: [list, mapping({ has: list, maybe: list })] };
    }
  }
}

const choices = (fact: FactDefinition, { catalogues }: ProfileVocabulary): readonly JsonSchema[] =>
  named(fact.choices ?? catalogues.find(({ id }) => id === fact.catalogue)?.entries ?? []);

function numberSchema({ type, minimum, maximum }: FactDefinition): JsonSchema {
  const limits = { ...(minimum !== undefined && { minimum }), ...(maximum !== undefined && { maximum }) };
  const end = { type: [type, 'null'], ...limits };
  return {
    anyOf: [{ type, ...limits }, { ...mapping({ at_least: end, below: end }), minProperties: 1 }, { type: 'null' }],
  };
}

function histories(vocabulary: ProfileVocabulary): Properties {
  const degree = vocabulary.facts.find(({ id }) => id === 'highest_degree');
  const job = { from: day, to: day, employer: text, title: text, country, relevant: flag, world_500: flag };
  const study = {
    degree: degree ? { anyOf: [...choices(degree, vocabulary), { type: 'null' }] } : text,
    institution: text,
    country,
    graduated_on: day,
    language,
  };
  const relative = { relation: { enum: relations }, nationality: country, date_of_birth: day };
  return {
    work_history: described(listOf(mapping(job, ['from'])), 'Jobs; one without `to` goes on.'),
    education: listOf(mapping(study)),
    residence_history: listOf(mapping({ country, from: day, to: day }, ['country', 'from'])),
    family: described(listOf(mapping(relative, ['relation'])), 'Relatives who come along or live in China.'),
  };
}

function evidenceItem({ documents }: ProfileVocabulary): JsonSchema {
  const certification = { enum: certificationKinds };
  return mapping(
    {
      type: { anyOf: named(documents) },
      issued_on: day,
      valid_until: day,
      issuing_country: country,
      language,
      certified: { anyOf: [certification, listOf(certification)] },
      certified_on: day,
      translated: flag,
      translation_sealed: flag,
      sworn: flag,
      original: flag,
      covers: mapping({ from: day, to: day }, ['from']),
      expected_on: day,
      file: fileBelow,
      note: text,
    },
    ['type'],
  );
}

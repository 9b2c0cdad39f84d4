// A part of a policy as written -> what of it decides something: titles, notes, sources and other words are left out.

/** Keys that people read and nothing computes with, wherever they stand. */
const words: ReadonlySet<string> = new Set([
  ...['title', 'provision', 'name', 'label', 'question', 'help', 'note', 'text', 'what', 'basis', 'competence'],
  ...[
    'sources',
    'row',
    'gaps',
    'corrections',
    'reviewed_on',
    'completeness',
    'exception',
    'statistics_year',
    'printed',
  ],
  ...['issued_by', 'document_number', 'promulgated_on', 'effective_from_basis', 'effective_until_basis'],
  ...['after_end', 'replaced_by', 'order', 'seen_in', 'level', 'size', 'sector', 'occupation_code', 'code'],
  ...['gbt2260', 'iso3166_2', 'channel', 'series', 'until_stated'],
]);

/** Parts of a pack whose every key is words. */
const wordParts: ReadonlySet<string> = new Set(['sources', 'pack']);

/** Natures of notices that say something and decide nothing. */
const quiet: ReadonlySet<unknown> = new Set(['framing', 'service', 'conflict', 'practice']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Undefined where nothing of it decides. */
export function substanceOf(part: string, value: unknown): unknown {
  if (wordParts.has(part)) return undefined;
  if (part === 'notices' && isObject(value) && isQuiet(value)) return undefined;
  return stripped(value);
}

const isQuiet = ({ nature, outlook, deadline }: Readonly<Record<string, unknown>>): boolean =>
  quiet.has(nature) && outlook === undefined && deadline === undefined;

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]) => {
      if (child === undefined || isWords(key, value)) return [];
      // How well something is supported decides only where it is not confirmed at all: then it proves nothing.
      if (key === 'confidence') return child === 'unconfirmed' ? [[key, child]] : [];
      return [[key, stripped(child)]];
    }),
  );
}

/** A key of words; `why` is one where it is a sentence, `level` of a place is its rank. */
const isWords = (key: string, within: Readonly<Record<string, unknown>>): boolean =>
  key === 'why' ? isObject(within[key]) : key === 'level' ? 'nature' in within : words.has(key);

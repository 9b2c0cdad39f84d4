// Turns one case of a case file into the document of a profile whose every value still knows its line in the case file.
import type { Mark } from '../load/locate.ts';
import type { YamlDocument } from '../load/parse-yaml.ts';
import type { DocumentPath } from '../model/diagnostic.ts';

/** Keys a case has for itself; all others are those of a profile. */
const ownKeys: readonly string[] = ['name', 'because', 'as_of', 'expect', 'assume_nothing', 'category', 'route'];

/** What a case is about where neither it nor `given` says so. */
const defaults = { purpose: 'new_from_abroad', place: 'national' } as const;

interface Part {
  readonly value: unknown;
  readonly mark: Mark;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function partAt({ value, root }: YamlDocument, path: DocumentPath): Part | undefined {
  let part: Part = { value, mark: root };
  for (const key of path) {
    const inside: unknown = Array.isArray(part.value)
      ? part.value[Number(key)]
      : isMapping(part.value)
        ? part.value[key]
        : undefined;
    const mark = part.mark.children?.get(key);
    if (inside === undefined || mark === undefined) return undefined;
    part = { value: inside, mark };
  }
  return part;
}

/** Both mappings as one: a key of the second wins, facts key by key. */
function merged(below: Part | undefined, above: Part | undefined, deep: readonly string[]): Part | undefined {
  if (!(below && isMapping(below.value))) return above;
  if (!(above && isMapping(above.value))) return above ?? below;
  const value: Record<string, unknown> = Object.create(null);
  const children = new Map<string | number, Mark>();
  const put = (key: string, part: Part | undefined): void => {
    if (part === undefined) return;
    value[key] = part.value;
    children.set(key, part.mark);
  };
  const partOf = (whole: Part, key: string): Part | undefined => {
    const mark = whole.mark.children?.get(key);
    return isMapping(whole.value) && Object.hasOwn(whole.value, key) && mark
      ? { value: whole.value[key], mark }
      : undefined;
  };
  for (const key of new Set([...Object.keys(below.value), ...Object.keys(above.value)])) {
    const [low, high] = [partOf(below, key), partOf(above, key)];
    put(key, deep.includes(key) ? merged(low, high, []) : (high ?? low));
  }
  return { value, mark: { ...above.mark, children } };
}

/**
 * What a case says of a fact wins over what `given` says: a fact it lists as unknown takes no value from there, and a fact
 * it gives a value is not listed as unknown any more.
 */
function withCaseFirst(profile: Readonly<Record<string, unknown>>, own: unknown): Readonly<Record<string, unknown>> {
  const ownFacts = isMapping(own) && isMapping(own['facts']) ? own['facts'] : {};
  const lists = ['unknown', 'not_applicable'].flatMap((key) => {
    const names: unknown = profile[key];
    return Array.isArray(names) ? [[key, names.filter((name) => !Object.hasOwn(ownFacts, String(name)))] as const] : [];
  });
  const withdrawn = lists.flatMap(([, names]) => names);
  const facts = isMapping(profile['facts']) ? Object.entries(profile['facts']) : [];
  return {
    ...profile,
    ...Object.fromEntries(lists),
    facts: Object.fromEntries(facts.filter(([fact]) => Object.hasOwn(ownFacts, fact) || !withdrawn.includes(fact))),
  };
}

/** The profile of case number `index` of a case file. */
export function caseProfile(document: YamlDocument, index: number): YamlDocument {
  const own = partAt(document, ['cases', index]);
  const whole = merged(partAt(document, ['given']), own, ['facts']);
  const value: Record<string, unknown> = { ...defaults };
  if (isMapping(whole?.value)) {
    for (const [key, each] of Object.entries(whole.value)) if (!ownKeys.includes(key)) value[key] = each;
    if (whole.value['as_of'] !== undefined) value['filing_on'] = whole.value['as_of'];
  }
  const profile = { ...withCaseFirst(value, own?.value), format: 'laihua/profile/1' };
  return { source: document.source, value: profile, root: whole?.mark ?? document.root };
}

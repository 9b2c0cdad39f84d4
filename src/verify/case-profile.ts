// Turns one case of a case file into the document of a profile whose every value still knows its line in the case file.
import type { Mark } from '../load/locate.ts';
import type { YamlDocument } from '../load/parse-yaml.ts';
import { once } from '../once.ts';

/** Keys a case has for itself, and the facts, which are put together by themselves; all others are those of a profile. */
const ownKeys: ReadonlySet<string> = new Set([
  'name',
  'because',
  'as_of',
  'expect',
  'assume_nothing',
  'category',
  'route',
  'facts',
]);

/** What a case is about where neither it nor `given` says so. */
const defaults = { purpose: 'new_from_abroad', place: 'national' } as const;

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nothing: Mapping = Object.create(null);

const mappingIn = (value: unknown, key: string): Mapping => {
  const inside: unknown = isMapping(value) ? value[key] : undefined;
  return isMapping(inside) ? inside : nothing;
};

/**
 * What a case says of a fact wins over what `given` says: a fact it lists as unknown takes no value from there, and a fact
 * it gives a value is not listed as unknown any more.
 */
function withFacts(profile: Record<string, unknown>, given: Mapping, own: Mapping): void {
  const withdrawn = new Set<unknown>();
  for (const key of ['unknown', 'not_applicable']) {
    const names: unknown = profile[key];
    if (!Array.isArray(names)) continue;
    const left = names.filter((name) => !(String(name) in own));
    for (const name of left) withdrawn.add(name);
    profile[key] = left;
  }
  const facts: Record<string, unknown> = Object.create(null);
  for (const fact in given) if (fact in own || !withdrawn.has(fact)) facts[fact] = given[fact];
  for (const fact in own) facts[fact] = own[fact];
  profile['facts'] = facts;
}

/** Where both mappings are written, as one: a key of the second wins, facts key by key. */
function mergedMarks(below: Mark | undefined, above: Mark, deep: readonly string[]): Mark {
  if (!(below?.children && above.children)) return above;
  const children = new Map(below.children);
  for (const [key, mark] of above.children)
    children.set(key, deep.includes(String(key)) ? mergedMarks(below.children.get(key), mark, []) : mark);
  return { ...above, children };
}

/** The profile of case number `index` of a case file. */
export function caseProfile(document: YamlDocument, index: number): YamlDocument {
  const { source, value } = document;
  const given = mappingIn(value, 'given');
  const cases: unknown = isMapping(value) ? value['cases'] : undefined;
  const found: unknown = Array.isArray(cases) ? cases[index] : undefined;
  const own = isMapping(found) ? found : nothing;
  const profile: Record<string, unknown> = { ...defaults };
  for (const part of [given, own]) {
    for (const key in part) if (!ownKeys.has(key)) profile[key] = part[key];
    if (part['as_of'] !== undefined) profile['filing_on'] = part['as_of'];
  }
  withFacts(profile, mappingIn(given, 'facts'), mappingIn(own, 'facts'));
  profile['format'] = 'laihua/profile/1';
  const root = once(() => {
    const { children } = document.root;
    const mark = children?.get('cases')?.children?.get(index);
    return mark ? mergedMarks(children?.get('given'), mark, ['facts']) : document.root;
  });
  return {
    source,
    value: profile,
    get root() {
      return root();
    },
  };
}

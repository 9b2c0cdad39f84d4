// Turns one case of a case file into the document of a profile whose every value still knows its line in the case file.
import type { Mark } from '../load/locate.ts';
import type { YamlDocument } from '../load/parse-yaml.ts';
import { once } from '../once.ts';

/** Keys a case has for itself; all others are those of a profile. */
const ownKeys: readonly string[] = ['name', 'because', 'as_of', 'expect', 'assume_nothing', 'category', 'route'];

/** What a case is about where neither it nor `given` says so. */
const defaults = { purpose: 'new_from_abroad', place: 'national' } as const;

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mappingIn = (value: unknown, key: string): Mapping => {
  const inside: unknown = isMapping(value) ? value[key] : undefined;
  return isMapping(inside) ? inside : {};
};

/**
 * What a case says of a fact wins over what `given` says: a fact it lists as unknown takes no value from there, and a fact
 * it gives a value is not listed as unknown any more.
 */
function withCaseFirst(profile: Mapping, ownFacts: Mapping): Mapping {
  const lists = ['unknown', 'not_applicable'].flatMap((key) => {
    const names: unknown = profile[key];
    return Array.isArray(names) ? [[key, names.filter((name) => !Object.hasOwn(ownFacts, String(name)))] as const] : [];
  });
  const withdrawn = lists.flatMap(([, names]) => names);
  const facts = Object.entries(mappingIn(profile, 'facts'));
  return {
    ...profile,
    ...Object.fromEntries(lists),
    facts: Object.fromEntries(facts.filter(([fact]) => Object.hasOwn(ownFacts, fact) || !withdrawn.includes(fact))),
  };
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
  const own = isMapping(found) ? found : {};
  const ownFacts = mappingIn(own, 'facts');
  const whole: Mapping = { ...given, ...own, facts: { ...mappingIn(given, 'facts'), ...ownFacts } };
  const profile: Record<string, unknown> = { ...defaults };
  for (const [key, each] of Object.entries(whole)) if (!ownKeys.includes(key)) profile[key] = each;
  if (whole['as_of'] !== undefined) profile['filing_on'] = whole['as_of'];
  const root = once(() => {
    const { children } = document.root;
    const mark = children?.get('cases')?.children?.get(index);
    return mark ? mergedMarks(children?.get('given'), mark, ['facts']) : document.root;
  });
  return {
    source,
    value: { ...withCaseFirst(profile, ownFacts), format: 'laihua/profile/1' },
    get root() {
      return root();
    },
  };
}

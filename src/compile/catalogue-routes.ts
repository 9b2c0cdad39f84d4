// Guidance catalogues in force -> one route per post: in the post, and meeting what catalogue and entry require (F13).
import type { Criterion } from '../model/criterion.ts';
import type { PlainDate } from '../model/plain-date.ts';
import type { Policy, Route } from '../model/policy.ts';
import { originOf, type ResolvedItem } from './resolve-items.ts';

/** The fact that holds the posts of catalogues a candidate has, as `<place>/<post>`. */
const postsFact = 'guidance_catalogue_posts';

export function catalogueRoutes(policies: readonly Policy[], day: PlainDate): readonly ResolvedItem<Route>[] {
  return policies.flatMap((policy) => {
    const { catalogue } = policy;
    if (!catalogue) return [];
    return catalogue.entries.map((entry) => {
      const place = [policy.place].flat()[0] ?? '';
      const tests: Criterion[] = [{ fact: postsFact, has_any: [`${place}/${entry.id}`] }];
      if (catalogue.requires) tests.push(catalogue.requires);
      if (entry.requires) tests.push(entry.requires);
      const item: Route = {
        id: entry.id,
        category: catalogue.category,
        title: { en: entry.title.en, zh: entry.title.zh ?? entry.title.en },
        when: { all_of: tests },
        ...(catalogue.proof ? { proof: catalogue.proof } : {}),
      };
      const origin = originOf(policy, { ...item, ...entry, title: item.title }, day);
      return { name: `${policy.id}#${entry.id}`, item, origin, scope: {} };
    });
  });
}

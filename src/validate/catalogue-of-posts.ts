// Turns the guidance catalogue of a policy into the values a candidate's post can have, so that each post is written once.
import type { Policy } from '../model/policy.ts';
import type { CatalogueEntry, CatalogueFile } from '../model/vocabulary.ts';
import type { Located } from './located-pack.ts';

/** The fact that names the posts a candidate has, as `<place>/<post>`, and the catalogue behind it. */
export const postsFact = 'guidance_catalogue_posts';

/** None where the policy has no catalogue; its entries keep the places where they are written. */
export function catalogueOfPosts(policy: Located<Policy>): readonly Located<CatalogueFile>[] {
  const { catalogue, place } = policy.value;
  if (!catalogue) return [];
  const [home = ''] = [place].flat();
  const value: CatalogueFile = {
    format: 'laihua/catalogue/1',
    id: postsFact,
    title: { en: 'Posts of guidance catalogues', zh: '工作指导目录所列岗位' },
    entries: catalogue.entries.map(
      (entry): CatalogueEntry => ({
        id: `${home}/${entry.id}`,
        name: { en: entry.title.en, zh: entry.title.zh ?? entry.title.en },
        ...(entry.occupation_code ? { code: entry.occupation_code } : {}),
        ...(entry.confidence ? { confidence: entry.confidence } : {}),
        ...(entry.sources ? { sources: entry.sources } : {}),
      }),
    ),
  };
  return [{ value, document: policy.document, path: [...policy.path, 'catalogue'] }];
}

// What was asked of the policies (a place, a policy, an edition or an item) -> its page in the form asked for.
import { UsageError } from '../../errors.ts';
import type { Pack } from '../../model/pack.ts';
import type { PlainDate } from '../../model/plain-date.ts';
import { nearestName } from '../../validate/nearest-name.ts';
import { knownPlace } from '../find-place.ts';

type Shape = { readonly format: 'text' | 'json' | 'markdown' } & Parameters<
  typeof import('../../render/policy/show.ts').renderPolicyPage
>[1];

/** Throws a {@link UsageError} where the pack has nothing of that name. */
export async function shownPage(pack: Pack, what: string, day: PlainDate, shape: Shape): Promise<string> {
  const [{ findPolicy }, { policyPage }, { placePage }, { wordsOf }, render, markdown, { jsonText }] =
    await Promise.all([
      import('../../explain/find-policy.ts'),
      import('../../explain/policy-page.ts'),
      import('../../explain/place-page.ts'),
      import('../../explain/words.ts'),
      import('../../render/policy/show.ts'),
      import('../../render/policy/show-markdown.ts'),
      import('../../render/json-text.ts'),
    ]);
  const [name = '', item] = what.split('#');
  const policy = findPolicy(pack, name, day);
  const page = policy && policyPage(wordsOf(pack), policy, item);
  if (page) {
    if (shape.format === 'json') return jsonText(page);
    const isText = shape.format === 'text';
    return isText ? render.renderPolicyPage(page, shape) : markdown.policyPageMarkdown(page, shape.languages);
  }
  if (policy) throw new UsageError(`${name} has no item "${item}"`, `laihua policy show ${name}`);
  const place = knownPlace(pack, what, 'the place');
  if (place === undefined) {
    const meant = nearestName(name, [...pack.policies.map(({ id }) => id), ...pack.places.map(({ id }) => id)]);
    throw new UsageError(
      `"${what}" is no place and no policy`,
      meant === undefined ? 'laihua policy list' : `laihua policy show ${meant}`,
    );
  }
  const ofPlace = placePage(wordsOf(pack), place, day);
  if (shape.format === 'json') return jsonText(ofPlace);
  return shape.format === 'text'
    ? render.renderPlacePage(ofPlace, shape)
    : markdown.placePageMarkdown(ofPlace, shape.languages);
}

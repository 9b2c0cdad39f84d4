// A path in a policy file -> the id of the item it lies in, with the edition before it.
import type { DocumentPath } from '../../model/diagnostic.ts';
import { editionId } from '../../model/edition-id.ts';
import type { Policy } from '../../model/policy.ts';
import type { Located } from '../../validate/located-pack.ts';

/** `<edition>#<item>` of the outermost part with an id; the edition alone where there is none. */
export function itemAt(policy: Located<Policy>, path: DocumentPath): string {
  let value: unknown = policy.value;
  for (const key of path.slice(policy.path.length)) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string')
      return `${editionId(policy.value)}#${value.id}`;
  }
  return editionId(policy.value);
}

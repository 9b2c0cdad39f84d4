// A value and an edit at a path in it -> the edited value; what lies beside the path is shared with the old one.
import type { DocumentPath } from '../../model/diagnostic.ts';
import type { Edit } from './mutant.ts';

/** The path leads to something that is there. */
export function editValue<T extends object>(value: T, path: DocumentPath, edit: Edit): T {
  const copy = copied(value);
  let holder: object = copy;
  for (const key of path.slice(0, -1)) {
    const inner: unknown = Reflect.get(holder, key);
    if (typeof inner !== 'object' || inner === null) throw new Error(`nothing to edit at ${path.join('.')}`);
    const innerCopy = copied(inner);
    Reflect.set(holder, key, innerCopy);
    holder = innerCopy;
  }
  const last = path.at(-1) ?? '';
  if (edit.kind === 'set') Reflect.set(holder, last, edit.value);
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else Reflect.deleteProperty(holder, last);
  return copy;
}

const copied = <T extends object>(value: T): T => (Array.isArray(value) ? Object.assign([], value) : { ...value });

// Names of files that several profiles share -> a refusal that names them, before anything is written.
import { UsageError } from '../errors.ts';

/** Each shared name with the profiles that would be written to it. */
export function refuseCollisions(collisions: readonly (readonly [string, readonly string[]])[]): void {
  const [first, ...more] = collisions;
  if (!first) return;
  const [name, from] = first;
  const others = more.length === 0 ? '' : ` (and ${more.length} more names are shared)`;
  throw new UsageError(
    `${from.slice(0, 3).join(', ')} would all be written to "${name}"${others}; nothing was written`,
    'give each candidate a reference of their own',
  );
}

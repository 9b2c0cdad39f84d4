// The references of the profiles of a batch -> a file name for each, or the profiles that would share one.
import type { BatchItem } from './batch-item.ts';

export interface FileNames {
  /** The name without its ending. */
  readonly nameOf: (item: BatchItem) => string;
  /** Profiles that share a name, for a message; empty where all differ. */
  readonly collisions: readonly (readonly [name: string, from: readonly string[]])[];
}

/** Reads every profile once for its reference. */
export async function fileNames(items: AsyncIterable<readonly BatchItem[]>): Promise<FileNames> {
  const users = new Map<string, { readonly name: string; readonly from: string[] }>();
  const names = new Map<string, string>();
  for await (const some of items) {
    for (const item of some) {
      const name = nameOf(item, referenceIn(item.document().document?.value));
      // A file system may not tell small from capital letters.
      const key = name.toLowerCase();
      const user = users.get(key) ?? { name, from: [] };
      user.from.push(item.from);
      users.set(key, user);
      names.set(item.from, name);
    }
  }
  const shared = [...users.values()].filter(({ from }) => from.length > 1);
  return {
    nameOf: ({ from }) => names.get(from) ?? '',
    collisions: shared.map(({ name, from }) => [name, from] as const),
  };
}

function referenceIn(profile: unknown): string | null {
  const candidate = partOf(profile, 'candidate');
  const reference = partOf(candidate, 'reference');
  return typeof reference === 'string' || typeof reference === 'number' ? String(reference) : null;
}

const partOf = (data: unknown, key: string): unknown =>
  typeof data === 'object' && data !== null ? new Map(Object.entries(data)).get(key) : undefined;

/** Characters a name keeps at most; file systems count bytes, and a Han character has three. */
const LONGEST = 60;

/** Where there is no reference, the file or row the profile was read from. */
function nameOf({ from }: BatchItem, reference: string | null): string {
  const wanted = reference ?? from.replace(/\.(ya?ml|json)$/i, '');
  const safe = wanted
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, '-')
    .replaceAll(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST);
  // Names that Windows keeps for devices.
  return safe === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `profile-${safe}` : safe;
}

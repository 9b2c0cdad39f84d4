// A pack and a profile -> the receipt: which policies and which profile an answer was made from, and by which tool.
import type { Assessment } from '../model/assessment.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';

/** `tool`: name and version. */
export const receiptOf = (pack: Pack, { digest }: Profile, tool: string): Assessment['receipt'] => ({
  tool,
  pack: packName(pack),
  pack_digest: pack.digest,
  profile_digest: digest,
});

/** "laihua-cn@2026-11-21 + our-office": the pack, and the folders of the user that change it. */
export const packName = ({ manifest, added = [] }: Pack): string =>
  [`${manifest.id}@${manifest.edition}`, ...added].join(' + ');

// A pack, a profile and a request -> the receipt: from which policies and which profile an answer was made, what was asked, by which tool.
import type { AskedBeyond, Assessment } from '../model/assessment.ts';
import type { Category } from '../model/category.ts';
import type { Pack } from '../model/pack.ts';
import type { Profile } from '../model/profile.ts';

export interface ReceiptRequest {
  /** Name and version. */
  readonly tool: string;
  readonly category?: Category;
  readonly route?: string;
  readonly assumeNothing?: boolean;
}

export function receiptOf(pack: Pack, profile: Profile, request: ReceiptRequest): Assessment['receipt'] {
  const asked = askedBeyond(profile, request);
  return {
    tool: request.tool,
    pack: packName(pack),
    pack_digest: pack.digest,
    profile_digest: profile.digest,
    ...(Object.keys(asked).length > 0 ? { asked } : {}),
  };
}

function askedBeyond(
  { evidence, unusable: papers }: Profile,
  { category, route, assumeNothing }: ReceiptRequest,
): AskedBeyond {
  const unusable = evidence.flatMap((item, position) => (papers?.has(item) ? [position] : []));
  return {
    ...(category === undefined ? {} : { category }),
    ...(route === undefined ? {} : { route }),
    ...(assumeNothing ? { assume_nothing: true } : {}),
    ...(unusable.length > 0 ? { unusable_files: unusable } : {}),
  };
}

/** "laihua-cn@2026-11-21 + our-office": the pack, and the folders of the user that change it. */
export const packName = ({ manifest, added = [] }: Pack): string =>
  [`${manifest.id}@${manifest.edition}`, ...added].join(' + ');

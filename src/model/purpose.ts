// What is filed for: the purposes a profile may name and an item may be limited to.

export const purposes = [
  'new_from_abroad',
  'new_in_china',
  'employer_change',
  'extension',
  'information_change',
  'cancellation',
  'reissue',
  'short_term',
  'talent_confirmation',
  'quick_estimate',
] as const;
export type Purpose = (typeof purposes)[number];

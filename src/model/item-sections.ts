// The sections of a policy file whose items have ids and can be overridden, relaxed or repealed.

export const itemSections = [
  'conditions',
  'routes',
  'relaxations',
  'requirements',
  'form_defaults',
  'certification',
  'filing_conditions',
  'filing_windows',
  'time_limits',
  'validity',
  'notices',
] as const;
export type ItemSection = (typeof itemSections)[number];

// A policy -> the id of its edition.

/** The id of one edition: `<place>/<instrument>@<first day>`. */
export const editionId = (policy: { readonly id: string; readonly effective_from: string }): string =>
  `${policy.id}@${policy.effective_from}`;

// How well a row of the law is supported, from the wording itself down to a single unconfirmed report.

/** Strongest first; a result shows the weakest it rests on, and `unconfirmed` proves nothing. */
export const confidences = ['primary', 'two_secondary', 'single_secondary', 'unconfirmed'] as const;
export type Confidence = (typeof confidences)[number];

/** The weaker of two. */
export const weaker = (a: Confidence, b: Confidence): Confidence =>
  confidences.indexOf(a) >= confidences.indexOf(b) ? a : b;

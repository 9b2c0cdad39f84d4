// How well a row of the law is supported, from the wording itself down to a single unconfirmed report.
import { z } from 'zod';

/** Strongest first; a result shows the weakest it rests on, and `unconfirmed` proves nothing. */
export const confidences = ['primary', 'two_secondary', 'single_secondary', 'unconfirmed'] as const;
export const Confidence = z.enum(confidences);
export type Confidence = z.infer<typeof Confidence>;

/** The weaker of two. */
export const weaker = (a: Confidence, b: Confidence): Confidence =>
  confidences.indexOf(a) >= confidences.indexOf(b) ? a : b;

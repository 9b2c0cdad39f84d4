// The template that comes with laihua and a firm's own -> one complete wording, the firm's first.
import type { OwnRequestTemplate, RequestTemplate } from '../model/request-template.ts';

export function completeRequestTemplate(base: RequestTemplate, own?: OwnRequestTemplate): RequestTemplate {
  if (own === undefined) return base;
  const { candidate, employer } = base.recipients;
  return {
    format: base.format,
    recipients: {
      candidate: overlaid(candidate, own.recipients?.candidate),
      employer: overlaid(employer, own.recipients?.employer),
    },
    words: overlaid(base.words, own.words),
    answered_by: overlaid(base.answered_by, own.answered_by),
  };
}

/** What is given stands in the place of what was there; a key without a value changes nothing. */
function overlaid<T extends object>(base: T, own: { readonly [K in keyof T]?: T[K] | undefined } | undefined): T {
  const given = Object.entries(own ?? {}).filter(([, value]) => value !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}

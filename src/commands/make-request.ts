// The options of a request -> the message; what is wrong with files is told on standard error.
import { checkProfile } from '../check-profile.ts';
import { explain } from '../explain/explain.ts';
import type { Io } from '../io.ts';
import type { Assessment } from '../model/assessment.ts';
import type { RequestMessage } from '../model/request.ts';
import type { Recipient } from '../model/request-template.ts';
import { requestMessage } from '../request/request-message.ts';
import type { AssessOptions } from './assess.ts';
import { findPlace } from './find-place.ts';
import { loadRequestTemplate } from './load-request-template.ts';
import { packAndProfile } from './pack-and-profile.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

export interface RequestOptions extends AssessOptions {
  readonly recipient: Recipient;
  readonly template?: string | undefined;
}

export interface MadeRequest {
  readonly assessment: Assessment;
  readonly message: RequestMessage;
}

/** Undefined where an error stands against a file, which is then told. */
export async function makeRequest(io: Io, path: string, options: RequestOptions): Promise<MadeRequest | undefined> {
  const template = await loadRequestTemplate(io, options.template, options);
  const given = template && (await packAndProfile(io, path, options));
  if (!given) return undefined;
  const { pack, read } = given;
  const place = options.in === undefined ? undefined : findPlace(pack, options.in, '--in').id;
  const result = checkProfile(pack, read, { ...options, place, today: io.today });
  await tellDiagnostics(io, result.diagnostics, [result.source], options);
  if (!result.checked) return undefined;
  const { assessment, profile } = result.checked;
  const report = explain(assessment, profile, pack);
  return { assessment, message: requestMessage({ report, profile, pack, template, recipient: options.recipient }) };
}

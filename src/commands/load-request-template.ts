// The template named on the command line, over the one that comes with laihua -> the wording of a message.
import { resolve } from 'node:path';
import type { Io } from '../io.ts';
import { readTemplate } from '../load/bundled-template.ts';
import { parseYaml } from '../load/parse-yaml.ts';
import { readSource } from '../load/read-source.ts';
import { OwnRequestTemplate, RequestTemplate } from '../model/request-template.ts';
import { completeRequestTemplate } from '../request/complete-request-template.ts';
import { readTemplateFile } from '../validate/read-template-file.ts';
import { type TellOptions, tellDiagnostics } from './tell-diagnostics.ts';

/** Undefined where an error stands against the template. */
export async function loadRequestTemplate(
  io: Io,
  path: string | undefined,
  options: TellOptions,
): Promise<RequestTemplate | undefined> {
  const { document } = parseYaml({ path: 'templates/request.yaml', text: readTemplate('request.yaml') });
  const base = RequestTemplate.parse(document?.value);
  if (path === undefined) return base;
  const read = readSource(resolve(io.cwd, path));
  const { template, diagnostics } = readTemplateFile(OwnRequestTemplate, read);
  await tellDiagnostics(io, diagnostics, [read.shown], options);
  return template && completeRequestTemplate(base, template);
}

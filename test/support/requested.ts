// A profile, in a file or in short -> its report and the template, ready for a message or for letters, on the shipped policies.
import { readFileSync } from 'node:fs';
import { checkProfile } from '../../src/check-profile.ts';
import { loadLetterTemplates } from '../../src/commands/load-letter-templates.ts';
import { explain } from '../../src/explain/explain.ts';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { decodeSource } from '../../src/load/read-source.ts';
import { type Recipient, RequestTemplate } from '../../src/model/request-template.ts';
import { requestMessage } from '../../src/request/request-message.ts';
import { TEST_DAY } from './run-cli.ts';
import { shippedPack } from './shipped-pack.ts';

export const pack = shippedPack();
export const template = RequestTemplate.parse(
  parseYaml({ path: 'request.yaml', text: readFileSync('templates/request.yaml', 'utf8') }).document?.value,
);
export const letterTemplates = loadLetterTemplates();

export function reported(profile: string | Readonly<Record<string, unknown>>, assumeNothing = false) {
  const text =
    typeof profile === 'string'
      ? readFileSync(profile, 'utf8')
      : JSON.stringify({ format: 'laihua/profile/1', purpose: 'new_from_abroad', ...profile });
  const read = decodeSource('profile.yaml', new TextEncoder().encode(text));
  const { checked, diagnostics } = checkProfile(pack, read, { today: () => TEST_DAY, assumeNothing });
  if (!checked) throw new Error(JSON.stringify(diagnostics));
  return { ...checked, report: explain(checked.assessment, checked.profile, pack), pack };
}

export const messageTo = (recipient: Recipient, given: ReturnType<typeof reported>) =>
  requestMessage({ ...given, template, recipient });

// A profile as data -> its YAML file: one line a fact, one line an entry of a list.
import { flowText } from '../../load/flow-text.ts';

/** `intro`: the comment on the first line. */
export function profileYaml(profile: Readonly<Record<string, unknown>>, intro: string): string {
  const lines = Object.entries(profile).flatMap(([key, value]) => block(key, value));
  return `# ${intro}\n${lines.join('\n')}\n`;
}

function block(key: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
    return [`${key}:`, ...value.map((item) => `  - ${flowText(item)}`)];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${key}: ${written(value)}`];
  return [`${key}:`, ...Object.entries(value).map(([name, each]) => `  ${name}: ${written(each)}`)];
}

/** The name of a format is plain text, too. */
const written = (value: unknown): string =>
  typeof value === 'string' && /^laihua\/[a-z]+\/\d+$/.test(value) ? value : flowText(value);

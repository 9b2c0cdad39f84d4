// A policy file as read -> the same file in the one layout, or why it is better left as it is.
import { commentsOf } from '../load/comments-of.ts';
import { formatYaml } from '../load/format-yaml.ts';
import { parseYaml, type YamlDocument } from '../load/parse-yaml.ts';
import { canonicalJson } from './canonical-json.ts';

export type LaidOut = { readonly text: string } | { readonly refused: string };

/** The file is only rewritten where it says the same afterwards, keeps every comment, and would not change again. */
export function laidOut({ source, value }: YamlDocument): LaidOut {
  const text = formatYaml(source.text);
  if (text === source.text) return { text };
  const again = parseYaml({ path: source.path, text });
  if (again.document === undefined || canonicalJson(again.document.value) !== canonicalJson(value)) {
    return { refused: 'it would not say the same any more' };
  }
  if (commentsOf(text).join('\n') !== commentsOf(source.text).join('\n')) return { refused: 'a comment would be lost' };
  return formatYaml(text) === text ? { text } : { refused: 'it has no layout that stays' };
}

// The text of a profile or a policy file, YAML or JSON -> its document; where things are written is worked out only when it is asked for.
import { once } from '../once.ts';
import { type ParseResult, parseYaml } from './parse-yaml.ts';
import { plainJson } from './plain-json.ts';
import { plainYaml } from './plain-yaml.ts';
import type { SourceFile } from './source-file.ts';
import { textParts } from './text-parts.ts';

/** The same as {@link parseYaml}, which reads everything that is not written in the usual way. */
export function parseText(source: SourceFile): ParseResult {
  const { text } = source;
  const value = text.startsWith('{') ? plainJson(text) : plainYaml(text);
  if (value === undefined) return parseYaml(source);
  const root = once(() => {
    const { document } = parseYaml(source);
    if (!document) throw new Error('a text read in the usual way cannot be parsed');
    return document.root;
  });
  const document = {
    source,
    value,
    ...(text.startsWith('{') ? {} : { partAt: textParts(text) }),
    get root() {
      return root();
    },
  };
  return { document, diagnostics: [] };
}

// The text of a profile, YAML or JSON -> its document; positions are worked out only where something has to be told.
import { type ParseResult, parseYaml } from './parse-yaml.ts';
import type { SourceFile } from './source-file.ts';

export const parseProfileText = (source: SourceFile): ParseResult => parseYaml(source);

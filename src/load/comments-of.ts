// The text of a YAML file -> its comments, in no order that depends on where they stand.
import { Lexer } from 'yaml';

export const commentsOf = (text: string): readonly string[] =>
  [...new Lexer().lex(text)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trimEnd())
    .sort();

// The letters that come with laihua -> their templates and the words they share.
import { readTemplate } from '../load/bundled-template.ts';
import { parseYaml } from '../load/parse-yaml.ts';
import { LetterTemplate, LetterWords } from '../model/letter-template.ts';

/** Files of templates/letters, in the order of writing. */
const files = [
  'experience-letter',
  'salary-commitment-letter',
  'position-certificate',
  'health-commitment',
  'experience-commitment',
  'degree-commitment',
  'no-crime-commitment',
] as const;

const read = (path: string): unknown => parseYaml({ path, text: readTemplate(path) }).document?.value;

export const loadLetterTemplates = () => ({
  templates: files.map((name) => LetterTemplate.parse(read(`letters/${name}.yaml`))),
  wording: LetterWords.parse(read('letters.yaml')),
});

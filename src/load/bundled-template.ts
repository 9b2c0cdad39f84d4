// The templates that come with laihua, as text.
import { existsSync, readFileSync } from 'node:fs';

/** A file of the folder `templates`: beside `dist` where laihua is built, above `src` where it is not. */
export function readTemplate(name: string): string {
  const paths = ['../templates/', '../../templates/'].map((folder) => new URL(folder + name, import.meta.url));
  const path = paths.find((each) => existsSync(each));
  if (path === undefined) throw new Error(`the template ${name} is missing from the installation`);
  return readFileSync(path, 'utf8');
}

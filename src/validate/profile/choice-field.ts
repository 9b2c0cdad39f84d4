// Turns one choice of a catalogue as people write it (its id, its name in either language, its occupation code) into its id.
import type { CatalogueEntry } from '../../model/vocabulary.ts';
import { type Field, oneOf, report } from './fields.ts';

/** Spaces, case and quotation marks do not tell names apart. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[\s"'“”‘’]+/g, ' ')
    .trim();

/** `what` says what the ids are values of. A name or code that several entries share is refused: the id tells which. */
export function choiceField(entries: readonly CatalogueEntry[], what: string): Field<string> {
  const ids = entries.map(({ id }) => id);
  const known: ReadonlySet<unknown> = new Set(ids);
  const byId = oneOf(ids, what);
  return (reading, path, value) => {
    if (typeof value !== 'string' || known.has(value)) return byId(reading, path, value);
    const meant = plain(value);
    const alike = entries.filter(
      ({ code, name }) => code === value || plain(name.en) === meant || plain(name.zh) === meant,
    );
    const [found, ...others] = alike;
    if (found === undefined) return byId(reading, path, value);
    if (others.length === 0) return found.id;
    const message = `"${value}" is the name or code of ${alike.length} values, expected one id`;
    const hint = `write one of ${alike.map(({ id }) => id).join(', ')}`;
    return report(reading, path, 'profile/unknown-choice', message, { hint });
  };
}

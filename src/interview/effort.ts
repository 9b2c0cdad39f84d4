// A fact -> how much it asks of the two people on the phone, from a yes or no (1) to a long catalogue.
import { choicesOf } from '../compile/narrower-values.ts';
import type { Pack } from '../model/pack.ts';
import type { FactDefinition } from '../model/vocabulary.ts';

/** Choices that can be taken in at a glance; of more, one searches. */
export const AT_A_GLANCE = 9;

/** What may not apply hangs on something else, which is better asked for first. */
const PERHAPS_IDLE = 0.8;

export const effortOf = (pack: Pack, definition: FactDefinition): number =>
  effortOfType(pack, definition) + (definition.may_not_apply ? PERHAPS_IDLE : 0);

function effortOfType(pack: Pack, definition: FactDefinition): number {
  const isLong = choicesOf(pack, definition).length > AT_A_GLANCE;
  switch (definition.type) {
    case 'boolean':
      return 1;
    case 'choice':
    case 'ordered':
      return isLong ? 1.8 : 1.2;
    case 'integer':
    case 'number':
      return 1.4;
    case 'date':
    case 'country':
    case 'place':
      return 1.6;
    case 'set':
      return isLong ? 2.4 : 1.7;
  }
}

// Turns a schema and a path into the keys a mapping may have there, so that a misspelt key gets its nearest name.
import type { z } from 'zod';
import { criterionSchemas } from '../model/criterion.ts';
import { kindOf } from '../model/criterion-kinds.ts';
import type { DocumentPath } from '../model/diagnostic.ts';

type Schema = z.core.$ZodType;

/** What a schema is made of. The cast is the border to zod: its base type hides that every schema is one of this union. */
const defOf = (schema: Schema): z.core.$ZodTypes['_zod']['def'] => (schema as z.core.$ZodTypes)._zod.def;

/** The schemas behind wrappers: optional, lazy, every option of a union. */
function unwrap(schema: Schema): readonly Schema[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return unwrap(def.innerType);
    case 'lazy':
      return unwrap(def.getter());
    case 'union':
      return def.options.flatMap(unwrap);
    default:
      return [schema];
  }
}

function step(schema: Schema, key: string | number): readonly Schema[] {
  const def = defOf(schema);
  if (def.type === 'array') return unwrap(def.element);
  if (def.type === 'record') return unwrap(def.valueType);
  if (def.type === 'object') {
    const next = def.shape[key];
    return next === undefined ? [] : unwrap(next);
  }
  return [];
}

const keysOf = (schema: Schema): readonly string[] => {
  const def = defOf(schema);
  return def.type === 'object' ? Object.keys(def.shape) : [];
};

/** Where the mapping shows which kind of criterion it is, the keys of that kind alone. */
function keysOfKind(schemas: readonly Schema[], value: unknown): readonly string[] | undefined {
  const kind = typeof value === 'object' && value !== null ? kindOf(value) : undefined;
  const own = kind === undefined ? undefined : criterionSchemas[kind];
  return own !== undefined && schemas.includes(own) ? keysOf(own) : undefined;
}

/** The keys the schema knows for the mapping at `path`; `value` is that mapping. */
export function keysAt(schema: Schema, path: DocumentPath, value: unknown): readonly string[] {
  let schemas = unwrap(schema);
  for (const key of path) schemas = schemas.flatMap((each) => step(each, key));
  return keysOfKind(schemas, value) ?? [...new Set(schemas.flatMap(keysOf))];
}

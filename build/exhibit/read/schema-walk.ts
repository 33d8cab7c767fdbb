import type { z } from 'zod';

type AnySchema = z.core.$ZodType;

/** The part of a schema that describes the value at a path; undefined where the schema knows no such field. */
export function schemaAt(schema: AnySchema, path: readonly PropertyKey[]): AnySchema | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  const inner = childOf(unwrap(schema), key);
  return inner && schemaAt(inner, rest);
}

/** The names of the fields of an object; empty for anything else. */
export function fieldsOf(schema: AnySchema | undefined): readonly string[] {
  const def = schema && defOf(unwrap(schema));
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}

/** The description of a field, also where it is optional or has a default. */
export function descriptionOf(schema: AnySchema | undefined): string | undefined {
  if (!schema) return undefined;
  const description = (schema as z.ZodType).description;
  if (description) return description;
  const inner = innerOf(schema);
  return inner && descriptionOf(inner);
}

/** The schema without "optional" and "default" around it. */
export function unwrap(schema: AnySchema): AnySchema {
  const inner = innerOf(schema);
  return inner ? unwrap(inner) : schema;
}

/** Whether a field may be left out. */
export function isOptional(schema: AnySchema): boolean {
  return innerOf(schema) !== undefined;
}

function innerOf(schema: AnySchema): AnySchema | undefined {
  const def = defOf(schema);
  return def.type === 'optional' || def.type === 'default' ? def.innerType : undefined;
}

function childOf(schema: AnySchema, key: PropertyKey): AnySchema | undefined {
  const def = defOf(schema);
  if (def.type === 'object') return def.shape[String(key)];
  if (def.type === 'array') return def.element;
  if (def.type === 'record') return def.valueType;
  return def.type === 'tuple' ? def.items[Number(key)] : undefined;
}

function defOf(schema: AnySchema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

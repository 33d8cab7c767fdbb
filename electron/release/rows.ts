import { z } from 'zod';
import { idSchema, type EntryId } from '../../content/schema/ids.ts';

type NullableKeys<Row> = { [Key in keyof Row]: null extends Row[Key] ? Key : never }[keyof Row];

/** A row whose empty columns are left out, as the model's optional fields want it. */
export type WithoutNulls<Row> = Omit<Row, NullableKeys<Row>> & {
  [Key in NullableKeys<Row>]?: Exclude<Row[Key], null>;
};

/** Takes the empty columns out of a row. */
export function withoutNulls<Row extends object>(row: Row): WithoutNulls<Row> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<Row>;
}

/** SQLite has no booleans: a column that holds one is 0 or 1. */
export type SqlBoolean = 0 | 1;

const idsSchema = z.array(idSchema);
const textsSchema = z.array(z.string());
const labelsSchema = z.record(z.string(), z.string());

export const parseIds = (json: string): readonly EntryId[] => idsSchema.parse(JSON.parse(json));
export const parseTexts = (json: string): readonly string[] => textsSchema.parse(JSON.parse(json));
export const parseLabels = (json: string): Readonly<Record<string, string>> =>
  labelsSchema.parse(JSON.parse(json));

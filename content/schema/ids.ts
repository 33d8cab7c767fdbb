import { z } from 'zod';

/** Every kind of entry that has a page on the stage. */
export const entryKinds = ['story', 'chapter', 'event', 'place', 'route', 'person', 'term'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Kinds that have an id and can be cited or shown, but are not pages of their own on the stage. */
export type PartKind = 'figure' | 'source' | 'media' | 'remembrance';

/** An entry id: unique within its kind, stable for ever, because visitors' paths and search refer to it. */
export type EntryId = string & { readonly __brand: 'EntryId' };

/** Points at one entry of the exhibit. */
export interface EntryRef {
  readonly kind: EntryKind;
  readonly id: EntryId;
}

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const maxIdLength = 80;

/** true for an id of the form that curators may give. */
export function isEntryId(value: unknown): value is EntryId {
  return typeof value === 'string' && value.length <= maxIdLength && idPattern.test(value);
}

/** true for the name of a kind of entry. */
export function isEntryKind(value: unknown): value is EntryKind {
  return (entryKinds as readonly unknown[]).includes(value);
}

export const idSchema = z.custom<EntryId>(isEntryId, {
  error:
    'is not an id; write lower-case ASCII letters, digits and single hyphens, for example "kutno-station"',
});

/** A source id as curators write it in citations: `[@AUS1]`. */
export type SourceId = string & { readonly __brand: 'SourceId' };

/** true for a source id of the form that curators may give. */
export function isSourceId(value: unknown): value is SourceId {
  return typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(value);
}

export const sourceIdSchema = z.custom<SourceId>(isSourceId, {
  error: 'is not a source id; write at most 40 ASCII letters, digits, ".", "_" or "-", for example "AUS1"',
});

import type { Place } from '../problems.ts';

/** The text of one file, with the way back from an offset in it to a line and a column. */
export interface SourceText {
  /** As it is shown in messages. */
  readonly file: string;
  readonly text: string;
  placeAt(offset: number): Place;
}

/** A file is not UTF-8; `place` is the first byte that is not. */
export class NotUtf8Error extends Error {
  override readonly name = 'NotUtf8Error';
  readonly place: Place;

  constructor(place: Place) {
    super(`${place.file} is not UTF-8`);
    this.place = place;
  }
}

/** Counts the lines of a text once, so that every offset finds its place. */
export function createSourceText(file: string, text: string): SourceText {
  const lineStarts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) lineStarts.push(i + 1);
  return {
    file,
    text,
    placeAt(offset) {
      let line = lineStarts.findLastIndex((start) => start <= offset);
      if (line < 0) line = 0;
      return { file, line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
    },
  };
}

/** Decodes a file strictly. Throws NotUtf8Error: a wrongly decoded name would be printed on a wall. */
export function decodeSourceText(file: string, bytes: Uint8Array): SourceText {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // The decoder says only that it failed; where is found below.
    throw new NotUtf8Error(findInvalidByte(file, bytes));
  }
  return createSourceText(file, text);
}

function findInvalidByte(file: string, bytes: Uint8Array): Place {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = '';
  try {
    for (const byte of bytes) read += decoder.decode(Uint8Array.of(byte), { stream: true });
  } catch {
    // Expected: this byte is the one that is looked for.
  }
  return createSourceText(file, read).placeAt(read.length);
}

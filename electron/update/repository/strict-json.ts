import { maxJsonDepth } from '../limits.ts';

/** Text is not the JSON that this kiosk reads. */
export class StrictJsonError extends Error {
  override readonly name = 'StrictJsonError';
  /** The text stops in the middle: most often a file that was not yet written whole when the stick was pulled. */
  readonly isCutShort: boolean;

  constructor(
    message: string,
    { isCutShort = false, ...options }: ErrorOptions & { isCutShort?: boolean } = {},
  ) {
    super(message, options);
    this.isCutShort = isCutShort;
  }
}

export interface JsonLimits {
  /** Members of one object. */
  readonly maxMembers: number;
  /** Items of one array. */
  readonly maxItems: number;
}

interface Frame {
  /** The names of an object so far; an array has none. */
  readonly names: Set<string> | undefined;
  items: number;
}

/**
 * Reads JSON out of untrusted bytes, more strictly than `JSON.parse`: valid UTF-8 without a byte order mark, no name
 * twice in one object, no `__proto__`, whole numbers only, no half characters, and never deeper or wider than the
 * limits. So one text has one meaning, for whoever signs it and whoever reads it, and reading takes time in proportion
 * to its length.
 *
 * @throws StrictJsonError
 */
export function parseStrictJson(bytes: Uint8Array, limits: JsonLimits): unknown {
  const text = decode(bytes);
  scan(text, limits);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new StrictJsonError('it is not JSON', { cause });
  }
}

function decode(bytes: Uint8Array): string {
  // A stick that was pulled too early often holds the right number of bytes, and none of them written.
  if (bytes.length === 0 || bytes.at(-1) === 0)
    throw new StrictJsonError('it is empty', { isCutShort: true });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new StrictJsonError('it is not UTF-8', { cause });
  }
}

/** Looks at every token, and leaves the order in which they may follow each other to `JSON.parse`. */
function scan(text: string, limits: JsonLimits): void {
  const open: Frame[] = [];
  for (let at = 0; at < text.length;) {
    const letter = text.charAt(at);
    const frame = open.at(-1);
    if (letter === '"') at = scanString(text, at, frame, limits);
    else if (letter === '{' || letter === '[') at = enter(open, letter, at);
    else if (letter === '}' || letter === ']') at = leave(open, at);
    else if (letter === ',') at = countItem(frame, limits, at);
    else if (/[-0-9]/.test(letter)) at = scanNumber(text, at);
    else at = scanRest(text, at);
  }
  if (open.length > 0) throw new StrictJsonError('it stops in the middle', { isCutShort: true });
}

function enter(open: Frame[], letter: string, at: number): number {
  open.push({ names: letter === '{' ? new Set() : undefined, items: 1 });
  if (open.length > maxJsonDepth) throw new StrictJsonError(`deeper than ${maxJsonDepth} levels at ${at}`);
  return at + 1;
}

function leave(open: Frame[], at: number): number {
  if (!open.pop()) throw new StrictJsonError(`a bracket too many at ${at}`);
  return at + 1;
}

function countItem(frame: Frame | undefined, { maxItems }: JsonLimits, at: number): number {
  if (frame && !frame.names && ++frame.items > maxItems) {
    throw new StrictJsonError(`an array of more than ${maxItems} items at ${at}`);
  }
  return at + 1;
}

function scanString(text: string, start: number, frame: Frame | undefined, limits: JsonLimits): number {
  const end = endOfString(text, start);
  const literal = text.slice(start, end);
  const value = literal.includes('\\') ? unescape(literal, start) : literal.slice(1, -1);
  if (frame?.names && isName(text, end)) noteName(frame.names, value, limits);
  return end;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === 0x22) return at + 1;
    if (letter === 0x5c) at++;
  }
  throw new StrictJsonError('it stops in a text', { isCutShort: true });
}

function unescape(literal: string, start: number): string {
  const value = parseLiteral(literal, start);
  // Half of a surrogate pair is written as U+FFFD when it is signed: two texts would have one signature.
  if (/[\ud800-\udfff]/u.test(value)) throw new StrictJsonError(`half a character at ${start}`);
  return value;
}

function parseLiteral(literal: string, start: number): string {
  try {
    return JSON.parse(literal) as string;
  } catch (cause) {
    throw new StrictJsonError(`not a text at ${start}`, { cause });
  }
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (isSpace(text.charCodeAt(at))) at++;
  return text.charAt(at) === ':';
}

function noteName(names: Set<string>, name: string, { maxMembers }: JsonLimits): void {
  if (name === '__proto__') throw new StrictJsonError('a member is called __proto__');
  if (names.has(name)) throw new StrictJsonError(`a name stands twice: ${JSON.stringify(name.slice(0, 80))}`);
  if (names.add(name).size > maxMembers)
    throw new StrictJsonError(`an object of more than ${maxMembers} members`);
}

function scanNumber(text: string, start: number): number {
  let end = start;
  while (end < text.length && /[-+.0-9eE]/.test(text.charAt(end))) end++;
  const literal = text.slice(start, end);
  if (!/^(?:0|-?[1-9]\d{0,15})$/.test(literal) || !Number.isSafeInteger(Number(literal))) {
    throw new StrictJsonError(`not a whole number of a size that is read: ${literal.slice(0, 40)}`);
  }
  return end;
}

/** White space, colons and the words of JSON: nothing to count, and wrong ones are refused by `JSON.parse`. */
function scanRest(text: string, at: number): number {
  if (isSpace(text.charCodeAt(at)) || /[:a-z]/.test(text.charAt(at))) return at + 1;
  throw new StrictJsonError(`a character that is not JSON at ${at}`);
}

function isSpace(letter: number): boolean {
  return letter === 0x20 || letter === 0x0a || letter === 0x0d || letter === 0x09;
}

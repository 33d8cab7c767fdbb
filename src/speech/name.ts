import { isLanguageTag, type LanguageTag } from '../../content/schema/language.ts';
import { joinParts, type Part } from './part.ts';
import { spokenWords } from './spoken-words.ts';

const english = 'en' as LanguageTag;

/**
 * The accessible name of an element, as its own parts of language: what labels it, else what is written in it. A part of
 * the algorithm of the W3C (accname): what our own screens use.
 */
export function nameOf(element: Element): readonly Part[] {
  const labels = labelsOf(element);
  if (labels.length > 0) return joinParts(labels.flatMap(wordsIn));
  const label = ownLabel(element);
  return label ? joinParts([partOf(label, element)]) : textOf(element);
}

/** What is written in an element, without what only the eye is told. */
export function textOf(element: Element): readonly Part[] {
  return joinParts(wordsIn(element));
}

/** What describes an element besides its name. */
export function descriptionOf(element: Element): readonly Part[] {
  return joinParts(referredTo(element, 'aria-describedby').flatMap(wordsIn));
}

/** The language in which something is written, by the nearest tag around it. */
export function languageOf(element: Element): LanguageTag {
  const tag = element.closest('[lang]')?.getAttribute('lang');
  return isLanguageTag(tag) ? tag : english;
}

function labelsOf(element: Element): readonly Element[] {
  const referred = referredTo(element, 'aria-labelledby');
  if (referred.length > 0) return referred;
  return element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
}

function referredTo(element: Element, attribute: string): readonly Element[] {
  const ids = element.getAttribute(attribute)?.split(/\s+/) ?? [];
  return ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
}

function ownLabel(element: Element): string | null {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  return label ?? element.getAttribute('placeholder');
}

function partOf(text: string, element: Element): Part {
  const language = languageOf(element);
  return { text: spokenWords(text, language), language };
}

function wordsIn(node: Node): readonly Part[] {
  if (node instanceof Text) return node.parentElement ? [partOf(node.data, node.parentElement)] : [];
  if (!(node instanceof Element) || !isHeard(node)) return [];
  const label = ownLabel(node);
  if (label) return [partOf(`${label} `, node)];
  const words = [...node.childNodes].flatMap(wordsIn);
  return standsAlone(node) ? [...words, ...pauseAfter(words)] : words;
}

/** Numbers of sources are for the eye that comes back to them; the sources themselves are read under the text. */
function isHeard(element: Element): boolean {
  if (element.matches('[aria-hidden="true"], sup, dialog:not([open])')) return false;
  return getComputedStyle(element).display !== 'none';
}

function standsAlone(element: Element): boolean {
  return !/^(?:inline|contents)/.test(getComputedStyle(element).display);
}

/** What stands in a line of its own is followed by a pause, as if it were a sentence. */
function pauseAfter(words: readonly Part[]): readonly Part[] {
  const last = words.at(-1);
  if (!last || last.text.trim() === '') return [];
  return [{ ...last, text: /[.,:;!?…]["”“’]?\s*$/.test(last.text) ? ' ' : '. ' }];
}

import { SaxesParser, type SaxesTagPlain } from 'saxes';
import {
  drawingAttributes,
  drawingRoles,
  drawingShapes,
  type Drawing,
  type DrawingNode,
  type DrawingRole,
  type DrawingShape,
} from '../../../content/schema/drawing.ts';
import { findNearest } from '../nearest.ts';
import type { Place, Report } from '../problems.ts';
import type { SourceText } from '../read/source-text.ts';

/** A text element of a drawing and where it takes its words from. */
export interface LabelUse {
  readonly key: string;
  readonly place: Place;
}

export interface ParsedDrawing {
  readonly drawing: Drawing;
  readonly labels: readonly LabelUse[];
}

interface OpenNode extends DrawingNode {
  readonly children: OpenNode[];
}

/**
 * Reads an SVG into the shapes of `content/schema/drawing.ts`. What is not on its lists is reported and left out: a
 * drawing can neither run, nor load, nor link anything, because nothing of that kind is read.
 */
export function parseDrawing(source: SourceText, report: Report): ParsedDrawing | undefined {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const before = report.errors.length;
  const root: OpenNode = { shape: 'g', roles: [], attributes: {}, children: [] };
  const open: OpenNode[] = [];
  const labels: LabelUse[] = [];
  let viewBox: Drawing['viewBox'] | undefined;
  let tagStart = 0;

  const refuse = (message: string, mend: string, place = source.placeAt(tagStart)): void =>
    report.error(place, 'broken-drawing', message, mend);
  parser.on('error', (error) => {
    const message = error.message.replace(/^\S*?\d+:\d+: /, '').replace(/\.$/, '');
    refuse(`the SVG cannot be read (${message})`, 'correct it', source.placeAt(parser.position));
  });
  parser.on('doctype', () => refuse('a document type has no place here', 'remove "<!DOCTYPE …>"'));
  parser.on('processinginstruction', () => refuse('an instruction has no place here', 'remove "<?…?>"'));
  parser.on('cdata', () => refuse('a CDATA section has no place here', 'remove it'));
  parser.on('opentagstart', () => {
    tagStart = source.text.lastIndexOf('<', Math.max(0, parser.position - 1));
  });
  parser.on('opentag', (tag) => {
    if (open.length === 0) {
      viewBox = readRoot(tag, refuse);
      open.push(root);
      return;
    }
    const node = readNode(tag, refuse);
    if (node.label !== undefined) labels.push({ key: node.label, place: source.placeAt(tagStart) });
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.on('text', (text) => {
    // Words beside a label are a help for those who draw; the stage shows the label.
    if (!text.trim() || open.some((node) => node.label !== undefined)) return;
    const start = source.text.lastIndexOf(text.trim(), parser.position);
    const mend = 'move the words to "labels" of the sidecar, and name their key as data-label="…"';
    refuse('words stand in the drawing itself', mend, source.placeAt(Math.max(0, start)));
  });
  parser.write(source.text).close();
  return viewBox && report.errors.length === before
    ? { drawing: { viewBox, nodes: root.children }, labels }
    : undefined;
}

type Refuse = (message: string, mend: string) => void;

function readRoot(tag: SaxesTagPlain, refuse: Refuse): Drawing['viewBox'] | undefined {
  const { viewBox = '', xmlns, ...others } = tag.attributes;
  if (tag.name !== 'svg') refuse(`a drawing begins with <svg>, not <${tag.name}>`, 'save it as SVG');
  if (xmlns !== undefined && xmlns !== 'http://www.w3.org/2000/svg')
    refuse('the xmlns is wrong', 'remove it');
  for (const name of Object.keys(others)) {
    refuse(`<svg> has the attribute "${name}"`, 'remove it; only xmlns and viewBox belong here');
  }
  const numbers = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  if (numbers.length === 4 && numbers.every(Number.isFinite) && width > 0 && height > 0) {
    return [x, y, width, height];
  }
  refuse('the drawing has no usable viewBox', 'add viewBox="0 0 width height" to <svg>');
  return undefined;
}

function readNode(tag: SaxesTagPlain, refuse: Refuse): OpenNode {
  const isShape = isIn(drawingShapes, tag.name);
  if (!isShape) refuse(`<${tag.name}> has no place in a drawing`, `use ${drawingShapes.join(', ')}`);
  const shape: DrawingShape = isIn(drawingShapes, tag.name) ? tag.name : 'g';
  const { class: classes = '', 'data-label': label, ...attributes } = tag.attributes;
  if (isShape)
    for (const [name, value] of Object.entries(attributes)) checkAttribute(tag, name, value, refuse);
  if (label !== undefined && shape !== 'text' && shape !== 'tspan') {
    refuse(`<${tag.name}> has a data-label`, 'put it on <text> or <tspan>');
  }
  return {
    shape,
    roles: readRoles(classes, refuse),
    attributes,
    ...(label === undefined ? {} : { label }),
    children: [],
  };
}

function readRoles(classes: string, refuse: Refuse): DrawingRole[] {
  return classes.split(/\s+/).filter((name): name is DrawingRole => {
    if (name === '') return false;
    if (isIn(drawingRoles, name)) return true;
    const nearest = findNearest(name, drawingRoles);
    refuse(`there is no class "${name}"`, nearest ? `write "${nearest}"` : `use ${drawingRoles.join(', ')}`);
    return false;
  });
}

const numberPattern = /^-?[\d.]+(?:e-?\d+)?$/;
const pathPattern = /^[\s\d.,eE+\-MmLlHhVvCcSsQqTtAaZz]*$/;
const transformPattern = /^(?:\s*(?:translate|rotate|scale|skewX|skewY|matrix)\([\s\d.,e-]*\)\s*,?)*$/;

function checkAttribute(tag: SaxesTagPlain, name: string, value: string, refuse: Refuse): void {
  if (!isIn(drawingAttributes, name)) {
    const mend =
      name === 'style' || name === 'fill' || name.startsWith('stroke') || name.startsWith('font')
        ? 'remove it; colours and weights come from class="…"'
        : 'remove it';
    refuse(`<${tag.name}> has the attribute "${name}"`, mend);
    return;
  }
  const pattern =
    name === 'd' || name === 'points' ? pathPattern : name === 'transform' ? transformPattern : numberPattern;
  if (!pattern.test(value.trim()))
    refuse(`${name}="${value}" is not geometry`, 'write numbers without units');
}

function isIn<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value);
}

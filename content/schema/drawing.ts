import { z } from 'zod';

/**
 * A drawing of our own: SVG reduced to shapes that cannot run, load or link anything. The compiler makes it from
 * `media/*.svg`; colours are roles, not values, so that a drawing follows the theme; texts come from the labels of
 * its sidecar, so that one drawing serves every language.
 */
export const drawingShapes = [
  'g',
  'path',
  'line',
  'polyline',
  'polygon',
  'rect',
  'circle',
  'ellipse',
  'text',
  'tspan',
] as const;
export type DrawingShape = (typeof drawingShapes)[number];

/** Classes that a shape may carry. The stage gives each a colour and a weight per theme. */
export const drawingRoles = [
  'line',
  'line-thin',
  'line-strong',
  'line-dashed',
  'ground',
  'ink',
  'muted',
  'accent',
  'surface',
  'label',
  'label-small',
  'label-strong',
  'start',
  'middle',
  'end',
] as const;
export type DrawingRole = (typeof drawingRoles)[number];

/** Geometry attributes that a shape may carry; everything else is refused at `check`. */
export const drawingAttributes = [
  'd',
  'x',
  'y',
  'x1',
  'y1',
  'x2',
  'y2',
  'cx',
  'cy',
  'r',
  'rx',
  'ry',
  'width',
  'height',
  'points',
  'dx',
  'dy',
  'transform',
] as const;

export interface DrawingNode {
  readonly shape: DrawingShape;
  readonly roles: readonly DrawingRole[];
  readonly attributes: Readonly<Record<string, string>>;
  /** Key of the label that this text shows (from `data-label`). */
  readonly label?: string | undefined;
  readonly children: readonly DrawingNode[];
}

export interface Drawing {
  readonly viewBox: readonly [x: number, y: number, width: number, height: number];
  readonly nodes: readonly DrawingNode[];
}

const nodeSchema: z.ZodType<DrawingNode> = z.lazy(() =>
  z.strictObject({
    shape: z.enum(drawingShapes),
    roles: z.array(z.enum(drawingRoles)),
    attributes: z.partialRecord(z.enum(drawingAttributes), z.string()),
    label: z.string().optional(),
    children: z.array(nodeSchema),
  }),
);

/** A drawing as it lies in the media folder of a release, as JSON. */
export const drawingSchema = z.strictObject({
  viewBox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  nodes: z.array(nodeSchema),
});

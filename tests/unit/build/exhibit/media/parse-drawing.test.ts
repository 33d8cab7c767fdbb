import { describe, expect, it } from 'vitest';
import { parseDrawing } from '../../../../../build/exhibit/media/parse-drawing.ts';
import { Report, formatProblem } from '../../../../../build/exhibit/problems.ts';
import { createSourceText } from '../../../../../build/exhibit/read/source-text.ts';
import { drawingSchema } from '../../../../../content/schema/drawing.ts';

function parse(body: string, svg = `<svg viewBox="0 0 10 5">${body}</svg>`) {
  const report = new Report();
  const parsed = parseDrawing(createSourceText('a.svg', svg), report);
  return { parsed, problems: report.problems.map(formatProblem) };
}

describe('parseDrawing', () => {
  it('reads shapes, roles, geometry and labels into a tree that the schema accepts', () => {
    const { parsed, problems } = parse(
      '<g class="muted line-thin"><path d="M0 0L1,1z"/></g><text x="1" data-label="way">a way</text>',
    );
    expect(problems).toEqual([]);
    expect(drawingSchema.parse(parsed?.drawing)).toEqual({
      viewBox: [0, 0, 10, 5],
      nodes: [
        {
          shape: 'g',
          roles: ['muted', 'line-thin'],
          attributes: {},
          children: [{ shape: 'path', roles: [], attributes: { d: 'M0 0L1,1z' }, children: [] }],
        },
        { shape: 'text', roles: [], attributes: { x: '1' }, label: 'way', children: [] },
      ],
    });
    expect(parsed?.labels.map(({ key }) => key)).toEqual(['way']);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script> has no place in a drawing'],
    ['an event handler', '<path d="M0 0" onclick="x"/>', '<path> has the attribute "onclick"'],
    ['a link', '<a href="x"/>', '<a> has no place in a drawing'],
    ['an image from the web', '<image href="http://x"/>', '<image> has no place in a drawing'],
    ['another document', '<use href="other.svg#a"/>', '<use> has no place in a drawing'],
    ['HTML', '<foreignObject/>', '<foreignObject> has no place in a drawing'],
    ['a style', '<rect style="fill:url(x)"/>', '<rect> has the attribute "style"'],
    [
      'a colour',
      '<rect fill="red"/>',
      '<rect> has the attribute "fill"; remove it; colours and weights come from',
    ],
    ['an unknown class', '<rect class="acent"/>', 'there is no class "acent"; write "accent"'],
    ['a function as a transform', '<g transform="url(x)"/>', 'transform="url(x)" is not geometry'],
    ['a length with a unit', '<rect x="5mm"/>', 'x="5mm" is not geometry; write numbers without units'],
    [
      'words of one language',
      '<text x="1">words</text>',
      'words stand in the drawing itself; move the words to',
    ],
    ['a label on a shape without words', '<rect data-label="a"/>', '<rect> has a data-label'],
    ['a CDATA section', '<text><![CDATA[x]]></text>', 'a CDATA section has no place here'],
    ['an instruction', '<?xml-stylesheet href="x"?>', 'an instruction has no place here'],
  ])('refuses %s', (_, body, problem) => {
    const { parsed, problems } = parse(body);
    expect(parsed).toBeUndefined();
    expect(problems.join('\n')).toContain(`: ${problem}`);
  });

  it('refuses a document type, which could bring entities', () => {
    const { problems } = parse('', '<!DOCTYPE svg [<!ENTITY x "y">]><svg viewBox="0 0 1 1"/>');
    expect(problems[0]).toBe('a.svg:1:1: a document type has no place here; remove "<!DOCTYPE …>"');
  });

  it('refuses a drawing without a viewBox, and one that is not closed', () => {
    expect(parse('', '<svg/>').problems[0]).toMatch(/^a\.svg:1:1: the drawing has no usable viewBox; /);
    expect(parse('<g>').problems.join()).toMatch(/the SVG cannot be read/);
  });
});

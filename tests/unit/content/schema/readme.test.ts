import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { maxWebpSide } from '../../../../build/exhibit/media/image-sizes.ts';
import { drawingRoles, drawingShapes } from '../../../../content/schema/drawing.ts';
import { travelModes } from '../../../../content/schema/exhibit.ts';
import { figureBounds, figureUnits } from '../../../../content/schema/figure.ts';
import { entryKinds } from '../../../../content/schema/ids.ts';
import {
  maxDrawingBytes,
  maxImagePixels,
  maxListed,
  maxPageBytes,
  maxSpeechBytes,
  maxTextBytes,
} from '../../../../electron/update/limits.ts';
import { fieldGroups, fieldsOfGroup } from '../../../fixtures/schema-fields.ts';

const readme = readFileSync('content/schema/README.md', 'utf8');

interface Row {
  readonly name: string;
  readonly isNeeded: boolean;
  readonly meaning: string;
}

/** The rows of the table under a heading; cells are compared as text, so the formatter may align them. */
function rowsUnder(heading: string): readonly Row[] {
  const section =
    readme.split(/^#{2,3} /m).find((part) => part.replaceAll('`', '').startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` +\|([^|]*)\| (.*?) *\|$/gm)].map(
    ([, name = '', needed = '', meaning = '']) => ({
      name,
      isNeeded: needed.trim() === 'yes',
      meaning,
    }),
  );
}

const shared = rowsUnder('What entries name');

describe('content/schema/README.md', () => {
  it.each(Object.entries(fieldGroups))(
    'explains every field of "%s" as the schema does',
    (heading, schema) => {
      const rows = [...rowsUnder(heading), ...(heading.startsWith('Each ') ? shared : [])];
      for (const field of fieldsOfGroup(schema)) {
        expect(field.meaning, `${field.name} has a meaning`).not.toBe('');
        expect(rows).toContainEqual({
          name: field.name,
          isNeeded: !field.isOptional,
          meaning: field.meaning,
        });
      }
    },
  );

  it.each(Object.entries(fieldGroups))('explains no field of "%s" that does not exist', (heading, schema) => {
    const names = fieldsOfGroup(schema).map(({ name }) => name);
    expect(
      rowsUnder(heading)
        .map(({ name }) => name)
        .filter((name) => !names.includes(name)),
    ).toEqual([]);
  });

  it('gives every limit of a kiosk that a curator can meet', () => {
    const rows = readme.split('## How much a kiosk takes')[1]?.split('## ')[0] ?? '';
    const limits = [maxListed, maxTextBytes, maxPageBytes, maxSpeechBytes, maxDrawingBytes, maxImagePixels];
    for (const limit of limits) expect(rows.replaceAll(',', '')).toMatch(new RegExp(`^\\| ${limit} `, 'm'));
    expect(rows).toContain(maxWebpSide.toLocaleString('en'));
  });

  it('lists every word that a field allows', () => {
    for (const word of [...entryKinds, ...drawingShapes, ...drawingRoles])
      expect(readme).toContain(`\`${word}\``);
    for (const word of [...travelModes, ...figureUnits, ...figureBounds]) expect(readme).toContain(word);
  });
});

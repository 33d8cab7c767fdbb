import { describe, expect, it } from 'vitest';
import { parseMetadataName } from '../../../../../electron/update/repository/metadata-files.ts';

describe('parseMetadataName', () => {
  it.each([
    ['timestamp.json', 'timestamp', 'timestamp'],
    ['1.root.json', 'root', 'root'],
    ['999999999.snapshot.json', 'snapshot', 'snapshot'],
    ['12.targets.json', 'targets', 'targets'],
    ['12.exhibit.json', 'exhibit', 'exhibit'],
    ['12.media-0f.json', 'media-0f', 'media'],
  ])('knows %s as metadata of %s', (filename, role, form) => {
    expect(parseMetadataName(filename)).toEqual({ role, form });
  });

  it.each([
    '',
    '.',
    '..',
    'root.json',
    'snapshot.json',
    '1.timestamp.json',
    '0.root.json',
    '01.root.json',
    '-1.root.json',
    '1e9.root.json',
    '1234567890.root.json',
    '1.root.json.part',
    '1.root.json\n',
    '._1.root.json',
    '1.settings.json',
    '1.media-.json',
    '1.media-00000.json',
    '1.media-0F.json',
    '1.media-..json',
    '../1.root.json',
    '1.root.json/',
    '1.root.json/../x',
    '1.root%2Ejson',
    '1.root.json\0',
    'metadata/1.root.json',
  ])('knows nothing called %j', (filename) => {
    expect(parseMetadataName(filename)).toBeUndefined();
  });
});

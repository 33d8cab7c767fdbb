import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

describe('checkExhibit, on files that cannot be read', () => {
  it('finds nothing to mend in the tiny exhibit', async () => {
    const exhibit = await aTinyExhibit();
    expect(await exhibit.check()).toEqual([]);
  });

  it('says where YAML is broken, and does not call the ids of that file unknown', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', 'en: A meadow', 'en: A meadow: green');
    expect(await exhibit.check()).toEqual([
      'places/places.yaml:16:9: the YAML cannot be read here (Nested mappings are not allowed in compact mappings); ' +
        'put a text that holds ": " or begins with a special character in quotation marks, ' +
        'and close every quotation mark and bracket',
    ]);
  });

  it('names tabs, fields given twice, anchors and a broken JSON in plain words', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', '  lat: 59.35', '\tlat: 59.35');
    exhibit.edit('terms/terms.yaml', '  sources: [LOG]', '  sources: [LOG]\n  sources: [LOG]');
    exhibit.edit('people/people.yaml', 'works: [LOG]', 'works: &works [LOG]');
    exhibit.edit('sources.json', '"CHART",', '"CHART"');
    expect(await exhibit.check()).toEqual([
      'people/people.yaml:15:17: anchors (&) and aliases (*) are not used here; write the text out',
      'places/places.yaml:6:1: the line is indented with a tab; indent with spaces',
      'sources.json:14:5: the JSON cannot be read here (Missing , between flow map items); ' +
        'check the commas, brackets and quotation marks here and in the line before',
      'terms/terms.yaml:9:3: this field stands twice in the same entry; keep one of them',
    ]);
  });

  it('gives line and column of the first byte that is not UTF-8', async () => {
    const exhibit = await aTinyExhibit();
    const text = '- id: lamp-room\n  term: { en: caf\u00E9 }';
    exhibit.write('terms/terms.yaml', Buffer.from(text, 'latin1'));
    expect(await exhibit.check()).toEqual([
      'terms/terms.yaml:2:18: the byte here is not UTF-8; save the file in the encoding UTF-8',
    ]);
  });

  it('refuses characters that are no text, such as those that mark the finds of a search', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('terms/terms.yaml', 'glass walls', 'glass\uE000 walls');
    const [problem, ...others] = await exhibit.check();
    expect(problem).toMatch(/^terms\/terms\.yaml:6:28: the character U\+E000 is not text; remove it/);
    expect(others).toEqual([]);
  });

  it('refuses a link, which could bring in any file of the machine', async () => {
    const exhibit = await aTinyExhibit();
    symlinkSync('/etc/hostname', join(exhibit.dir, 'events/more.yaml'));
    expect(await exhibit.check()).toEqual([
      'events/more.yaml:1:1: this is a link or no ordinary file; put the file itself here',
    ]);
  });

  it('asks for the files that every exhibit has', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.remove('idle.yaml');
    exhibit.remove('about.he.md');
    expect(await exhibit.check()).toEqual([
      'about.he.md:1:1: the text about the exhibit is missing in Hebrew (he); write this file',
      'idle.yaml:1:1: this file is missing; write it',
    ]);
  });

  it('asks for front matter where a text has none', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('about.en.md', '---\ntitle: About this exhibit\n---\n', '');
    expect(await exhibit.check()).toEqual([
      'about.en.md:1:1: the file does not begin with front matter; ' +
        'begin it with a line "---", the line "title: …" and a line "---"',
    ]);
  });

  it('points out a file that nobody reads, without failing', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.write('events/events.yml', '[]');
    const [problem] = await exhibit.check();
    expect(problem).toMatch(/^events\/events\.yml:1:1: warning: nothing in the exhibit reads this file; /);
  });
});

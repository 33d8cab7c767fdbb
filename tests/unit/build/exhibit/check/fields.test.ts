import { describe, expect, it } from 'vitest';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

/** What check says after one piece of one file was replaced. */
async function problemsAfter(
  filename: string,
  piece: string,
  replacement: string,
): Promise<readonly string[]> {
  const exhibit = await aTinyExhibit();
  exhibit.edit(filename, piece, replacement);
  return exhibit.check();
}

describe('checkExhibit, on fields', () => {
  it('names a missing field with what belongs there', async () => {
    expect(await problemsAfter('people/people.yaml', '  sort_name: Rendall, Ina\n', '')).toEqual([
      'people/people.yaml:1:3: "sort_name" is missing; add "sort_name": Surname first, for the order of the list',
    ]);
  });

  it('suggests the field that a misspelt one was meant to be', async () => {
    expect(await problemsAfter('events/events.yaml', 'weight: 1', 'wieght: 1')).toEqual([
      'events/events.yaml:9:3: there is no field "wieght"; write "weight"',
    ]);
  });

  it('lists the allowed words where a value is none of them', async () => {
    expect(await problemsAfter('figures/figures.yaml', 'unit: places', 'unit: place')).toEqual([
      'figures/figures.yaml:7:9: "unit" is "place", but may be only people, graves, wagons, km, days, celsius, ' +
        'trains, places; write "places"',
    ]);
  });

  it('tells a text from a number, and a text from a text in every language', async () => {
    expect(await problemsAfter('events/events.yaml', 'weight: 1', 'weight: "1"')).toEqual([
      'events/events.yaml:9:11: "weight" is a text, but must be a number; write digits without quotation marks',
    ]);
    const term = 'term:\n    en: lamp room\n    he: חדר המנורה';
    expect(await problemsAfter('terms/terms.yaml', term, 'term: lamp room')).toEqual([
      'terms/terms.yaml:2:9: "term" is a text, but must be a text in every language; ' +
        'write one line for each language, as "en: …"',
    ]);
  });

  it('says how to write an id', async () => {
    const problems = await problemsAfter('figures/figures.yaml', 'id: steps', 'id: Steps up');
    expect(problems).toContain(
      'figures/figures.yaml:1:7: "id" is not an id; ' +
        'write lower-case ASCII letters, digits and single hyphens, for example "kutno-station"',
    );
  });

  it('says how to write a date', async () => {
    const [problem] = await problemsAfter('events/events.yaml', "'1901-09-14'", "'14. 9. 1901'");
    expect(problem).toMatch(
      /^events\/events\.yaml:2:9: "date" is not a date; write EDTF in quotation marks: /,
    );
  });

  it('refuses a figure without a source, whether the list is empty or missing', async () => {
    expect(await problemsAfter('figures/figures.yaml', 'sources: [LOG]', 'sources: []')).toEqual([
      'figures/figures.yaml:8:12: "sources": a figure without a source; name at least one source id',
    ]);
    expect(await problemsAfter('figures/figures.yaml', '  sources: [LOG]\n', '')).toEqual([
      'figures/figures.yaml:1:3: "sources": a figure without a source; ' +
        'add "sources": Ids of the sources that give this figure. Never empty',
    ]);
  });

  it('refuses a coordinate outside the earth', async () => {
    expect(await problemsAfter('places/places.yaml', 'lat: 59.35', 'lat: 95.35')).toEqual([
      'places/places.yaml:6:8: "lat" is outside the earth; a latitude lies between −90 and 90',
    ]);
  });

  it('refuses a waypoint that is both a place and a point of its own', async () => {
    const problems = await problemsAfter(
      'routes/routes.yaml',
      '- place: north-light',
      '- place: north-light\n      lat: 59',
    );
    expect(problems).toEqual([
      'routes/routes.yaml:14:7: "waypoints" is neither here nor there; ' +
        'a waypoint has either "place", or "name" with "lat" and "lon"',
    ]);
  });

  it('says how to write the name of an author', async () => {
    const author = '{ "literal": "An office that does not exist" }';
    expect(await problemsAfter('sources.json', author, '{ "name": "An office" }')).toEqual([
      'sources.json:16:16: "author" has none of the allowed forms; ' +
        'for a name write "family" and "given", or "literal"',
    ]);
  });

  it('reports the problems of all files at once, sorted by file and line', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', 'lat: 58.9', 'lat: 158.9');
    exhibit.edit('places/places.yaml', 'weight: 1', 'weight: 4');
    exhibit.edit('events/events.yaml', 'people: [ina-rendall]', 'people: [ina-rendal]');
    exhibit.edit('about.en.md', '[@LOG]', '<br>');
    const places = (await exhibit.check()).map((problem) => problem.split(': ')[0]);
    expect(places).toEqual([
      'about.en.md:5:83',
      'events/events.yaml:10:12',
      'places/places.yaml:8:11',
      'places/places.yaml:24:8',
    ]);
  });
});

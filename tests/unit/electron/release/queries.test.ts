import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../../content/schema/ids.ts';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { createRelease } from '../../../../electron/release/open-release.ts';
import { aDatabase, czech, entryId, languages, polish } from '../../../fixtures/exhibit-database.ts';
import { addRecording } from '../../../fixtures/exhibit-recordings.ts';

const db = aDatabase();
addRecording(db);
const release = createRelease(db, { release: 7, languages });
const german = 'de' as LanguageTag;

describe('exhibit', () => {
  it('opens with every language, its texts and the number of the release', () => {
    const exhibit = release.exhibit.open();
    expect(exhibit).toMatchObject({
      id: 'winter-roads',
      release: 7,
      defaultLanguage: 'cs',
      period: '1944/1945',
    });
    expect(exhibit.languages.map((language) => language.name)).toEqual(['Čeština', 'Polski']);
    expect(exhibit.texts[polish]?.title).toBe('Výstava pl');
  });

  it('gives the idle loop in its order, with texts where there are some', () => {
    expect(release.exhibit.open().idleSlides).toEqual([
      { kind: 'title', seconds: 8, headings: {}, texts: {}, routes: [], places: [] },
      {
        kind: 'map',
        seconds: 10,
        headings: {},
        texts: { cs: 'Cesta' },
        routes: ['west'],
        places: ['warsaw'],
      },
      {
        kind: 'season',
        seconds: 9,
        headings: { cs: 'Leden 1945' },
        texts: {},
        routes: [],
        places: [],
        date: '1945-01',
      },
    ]);
  });

  it('keeps the slides of a day of remembrance for that day', () => {
    expect(release.exhibit.open().remembranceDays).toMatchObject([
      {
        id: 'liberation',
        date: '01-27',
        names: { cs: 'Den památky' },
        slides: [{ kind: 'day', day: 'liberation', texts: { cs: 'Dnes.' } }],
      },
    ]);
  });

  it('says which language no native speaker has read yet', () => {
    const { languages: all } = release.exhibit.open();
    expect(all.map(({ awaitsProofreading }) => awaitsProofreading)).toEqual([false, true]);
  });

  it('tells about itself with the sources that the text cites, each once, in its order', () => {
    const about = release.exhibit.about(czech);
    expect(about?.title).toBe('O výstavě');
    expect(about?.sources.map((source) => source.id)).toEqual(['B', 'A']);
  });
});

describe('stories', () => {
  it('lists stories with the number of their chapters', () => {
    expect(release.stories.list(czech)).toEqual([
      { id: 'winter', title: 'Zima', summary: 'O zimě', hasWarning: true, chapterCount: 2 },
    ]);
  });

  it('opens a story with its chapters in reading order', () => {
    expect(release.stories.open(entryId('winter'), polish)?.chapters).toEqual([
      { id: 'first', title: 'Kapitola first', date: '1945-01', hasEasy: false },
      { id: 'second', title: 'Kapitola second', hasEasy: false },
    ]);
  });

  it('names the places and routes of its chapters, each once, for the map on its page', () => {
    expect(release.stories.open(entryId('winter'), polish)?.onMap).toEqual([
      { kind: 'place', id: 'auschwitz' },
      { kind: 'place', id: 'warsaw' },
    ]);
  });

  it('says which chapter has a text in easy language, in the language of the visitor', () => {
    const chapters = release.stories.open(entryId('winter'), czech)?.chapters;
    expect(chapters?.map(({ hasEasy }) => hasEasy)).toEqual([true, false]);
  });

  it('lists nothing in a language that the exhibit does not have', () => {
    expect(release.stories.list(german)).toEqual([]);
    expect(release.stories.open(entryId('winter'), german)).toBeUndefined();
  });
});

describe('chapters', () => {
  it('opens a chapter with its figures, media and sources', () => {
    const chapter = release.chapters.open(entryId('first'), czech);
    expect(chapter).toMatchObject({ kind: 'chapter', storyId: 'winter', position: 0, date: '1945-01' });
    expect(chapter?.figures).toEqual([
      {
        id: 'dead',
        label: 'mrtvých',
        low: 9000,
        high: 15000,
        isApproximate: true,
        unit: 'people',
        differs: 'x',
        sources: ['B'],
      },
    ]);
    expect(chapter?.media[0]).toMatchObject({ id: 'column', kind: 'drawing', labels: { guard: 'strážný' } });
    expect(chapter?.media[0]?.files[0]).not.toHaveProperty('width');
    expect(chapter?.sources.map((source) => source.id)).toEqual(['B', 'A']);
  });

  it('counts positions from 0, whatever the compiler counts from', () => {
    expect(release.chapters.open(entryId('second'), czech)?.position).toBe(1);
  });

  it('leaves out what a chapter does not have', () => {
    expect(release.chapters.open(entryId('second'), czech)).not.toHaveProperty('date');
  });
});

describe('easy language', () => {
  it('comes with a chapter in the languages that have it', () => {
    expect(release.chapters.open(entryId('first'), czech)?.easyBody).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'Byla zima.' }] },
    ]);
    expect(release.chapters.open(entryId('first'), polish)).not.toHaveProperty('easyBody');
  });
});

describe('recordings', () => {
  const harbour = (language: LanguageTag) => release.chapters.open(entryId('second'), language)?.media[0];

  it('come with everything that is said in them, for whoever cannot hear it', () => {
    expect(harbour(czech)).toMatchObject({
      kind: 'video',
      durationSeconds: 2.5,
      isSpoken: true,
      captions: [{ fromSeconds: 0, toSeconds: 2, text: 'Dobrý den' }],
      transcript: [{ type: 'paragraph' }],
    });
  });

  it('come in every sign language for everybody, and described in the language of the visitor', () => {
    expect(harbour(polish)?.signLanguages).toMatchObject([
      { tag: 'cse', file: { mediaType: 'video/webm', width: 640, height: 360 } },
    ]);
    expect(harbour(czech)?.described).toMatchObject({ mediaType: 'video/webm' });
    expect(harbour(polish)).not.toHaveProperty('described');
  });

  it('are nothing that a drawing has', () => {
    expect(release.chapters.open(entryId('first'), czech)?.media[0]).toMatchObject({
      isSpoken: false,
      captions: [],
      transcript: [],
      signLanguages: [],
    });
  });
});

describe('narrations', () => {
  it('read an entry aloud in the languages in which somebody has', () => {
    expect(release.chapters.open(entryId('second'), czech)?.narration).toMatchObject({
      file: { mediaType: 'audio/ogg' },
      durationSeconds: 61.5,
    });
    expect(release.chapters.open(entryId('second'), polish)).not.toHaveProperty('narration');
    expect(release.chapters.open(entryId('first'), czech)).not.toHaveProperty('narration');
  });
});

describe('links', () => {
  it('name first what an entry names, in its order, then what names it, each once', () => {
    const links = (kind: 'places' | 'chapters', id: string) =>
      release[kind].open(entryId(id), czech)?.links.map((link) => `${link.kind}/${link.id}`);
    expect(links('chapters', 'first')).toEqual(['place/warsaw', 'place/auschwitz']);
    expect(links('places', 'auschwitz')).toEqual(['chapter/first', 'event/evacuation']);
  });

  it('carry a title in the language of the visitor', () => {
    expect(release.places.open(entryId('warsaw'), polish)?.links).toEqual([
      { kind: 'chapter', id: 'first', title: 'Kapitola first' },
    ]);
  });
});

describe('events', () => {
  it('lists events by day, the earliest first', () => {
    expect(release.events.list(czech)).toMatchObject([
      { id: 'majdanek', firstDay: '1944-07-23', isDeeper: true },
      { id: 'evacuation', lastDay: '1945-01-21', isDeeper: false },
    ]);
  });

  it('does not find an event of another id', () => {
    expect(release.events.open(entryId('nowhere'), czech)).toBeUndefined();
  });
});

describe('places', () => {
  it('opens a place with its other names and what is there today', () => {
    const place = release.places.open(entryId('auschwitz'), czech);
    expect(place).toMatchObject({
      x: 3,
      latitude: 50,
      isApproximate: false,
      otherNames: ['Oshpitsin'],
      today: 'Muzeum',
    });
    expect(release.places.open(entryId('auschwitz'), polish)).not.toHaveProperty('today');
  });

  it('lists places with their points', () => {
    expect(release.places.list(czech).map((place) => place.title)).toEqual(['Osvětim', 'Varšava']);
  });
});

describe('routes', () => {
  it('lists routes with their waypoints, the first without a mode', () => {
    expect(release.routes.list(czech)[0]?.waypoints).toEqual([
      { name: 'Bod 0', placeId: 'auschwitz', x: 3, y: 4, date: '1945-01-18', isSchematic: false },
      { name: 'Bod 1', x: 5, y: 6, mode: 'foot', isSchematic: true },
    ]);
  });

  it('opens a route with its date', () => {
    expect(release.routes.open(entryId('west'), polish)).toMatchObject({ kind: 'route', date: '1945-01' });
  });
});

describe('people', () => {
  it('orders people by the alphabet of the language: in Czech Č follows C, and Ch follows H', () => {
    const ids = (language: LanguageTag) => release.people.list(language).map((person) => person.id);
    expect(ids(czech)).toEqual(['zofia', 'daniel', 'hana']);
    expect(ids(polish)).toEqual(['zofia', 'hana', 'daniel']);
  });

  it('opens a person with works, and without what is not known', () => {
    const person = release.people.open(entryId('daniel'), czech);
    expect(person).toMatchObject({
      ownName: 'Daniel דנש',
      birthName: 'D. Novák',
      born: '1920',
      bornIn: 'Praha',
      died: '1999-05',
    });
    expect(person).not.toHaveProperty('diedIn');
    expect(person?.works.map((work) => work.id)).toEqual(['A']);
  });
});

describe('terms', () => {
  it('orders terms by the alphabet of the language', () => {
    expect(release.terms.list(czech).map((term) => term.title)).toEqual(['Chata', 'Řetěz', 'Transport']);
    expect(release.terms.list(polish).map((term) => term.title)).toEqual(['Chata', 'Łańcuch', 'Transport']);
  });
});

describe('sources', () => {
  it('lists every source in the order of the curators', () => {
    expect(release.sources.list().map((source) => source.id)).toEqual(['A', 'B']);
  });

  it('opens a source with the entries that rest on it', () => {
    expect(release.sources.open('A' as SourceId, czech)?.citedBy).toMatchObject([
      { kind: 'chapter', id: 'first' },
    ]);
    expect(release.sources.open('Z' as SourceId, czech)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

describe('checkLanguages', () => {
  it('names a missing translation with its language and the line to add', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', '    he: אחו\n', '');
    expect(await exhibit.check()).toEqual([
      'places/places.yaml:16:5: "today" is missing in Hebrew (he); add the line "he: …"',
    ]);
  });

  it('calls an empty translation empty', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', '    he: אחו\n', '    he: ""\n');
    expect(await exhibit.check()).toEqual(['places/places.yaml:17:9: "today.he" is empty; write the text']);
  });

  it('names the file of a chapter that lacks a language', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.remove('stories/two-lights/night-of-fog.he.md');
    expect(await exhibit.check()).toEqual([
      'stories/two-lights/story.yaml:20:9: the chapter "night-of-fog" has no text in Hebrew (he); ' +
        'write stories/two-lights/night-of-fog.he.md',
    ]);
  });

  it('refuses a language that the exhibit does not have, in a field and as a file', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', '    he: אחו\n', '    he: אחו\n    cs: Louka\n');
    exhibit.write('stories/two-lights/night-of-fog.cs.md', '---\ntitle: Noc v mlze\n---\n');
    const mend = 'remove it, or add the language to exhibit.yaml';
    expect(await exhibit.check()).toEqual([
      `places/places.yaml:18:5: "today" has a text in "cs", which is not a language of the exhibit; ${mend}`,
      'stories/two-lights/night-of-fog.cs.md:1:1: the chapter "night-of-fog" has a text in "cs", ' +
        `which is not a language of the exhibit; ${mend}`,
    ]);
  });

  it('takes the name of a person in some languages only, but in none that the exhibit does not have', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('people/people.yaml', 'name_in: { he: אינה רנדל }', 'name_in: { ar: إينا }');
    expect(await exhibit.check()).toEqual([
      'people/people.yaml:3:14: "name_in" has a text in "ar", which is not a language of the exhibit; ' +
        'remove it, or add the language to exhibit.yaml',
    ]);
  });

  it('refuses a first screen in a language that the exhibit does not have', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('exhibit.yaml', 'default_language: en', 'default_language: de');
    expect(await exhibit.check()).toEqual([
      'exhibit.yaml:5:19: the first screen is to be in "de", which is not a language of the exhibit; ' +
        'name one of en, he',
    ]);
  });
});

describe('checkAgreement', () => {
  it('points out a source that the text in only one language rests on', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('stories/two-lights/night-of-fog.he.md', '[@LOG; @CHART]', '[@CHART]');
    expect(await exhibit.check()).toEqual([
      'stories/two-lights/night-of-fog.en.md:5:294: warning: the source "LOG" stands in the text in "en", ' +
        'but not in "he"; name it in both, or in neither',
    ]);
  });
});

describe('checkReferences', () => {
  it('suggests the id that an unknown one was meant to be, in lists, links and citations', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('stories/two-lights/story.yaml', 'places: [south-light]', 'places: [south-ligth]');
    exhibit.edit('stories/two-lights/night-of-fog.en.md', 'place:south-light', 'place:south-lihgt');
    exhibit.edit('stories/two-lights/night-of-fog.en.md', '@CHART', '@CHRAT');
    exhibit.edit('stories/two-lights/lamp-is-lit.he.md', '#steps', '#stepps');
    exhibit.edit('idle.yaml', '[supply-boat]', '[supply-boot]');
    const problems = (await exhibit.check()).filter((problem) => !problem.includes(': warning: '));
    expect(problems).toEqual([
      'idle.yaml:8:12: there is no route "supply-boot"; perhaps "supply-boat" is meant',
      'stories/two-lights/lamp-is-lit.he.md:7:1: there is no figure "stepps"; perhaps "steps" is meant',
      'stories/two-lights/night-of-fog.en.md:5:52: there is no place "south-lihgt"; perhaps "south-light" is meant',
      'stories/two-lights/night-of-fog.en.md:5:300: there is no source "CHRAT"; perhaps "CHART" is meant',
      'stories/two-lights/story.yaml:22:14: there is no place "south-ligth"; perhaps "south-light" is meant',
    ]);
  });

  it('tells an id of another kind from an unknown one', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('stories/two-lights/night-of-fog.en.md', 'place:south-light', 'person:south-light');
    expect(await exhibit.check()).toEqual([
      'stories/two-lights/night-of-fog.en.md:5:52: there is no person "south-light", but a place of that id; ' +
        'name it as a place, or give the id of a person',
    ]);
  });

  it('names both places of a duplicate id', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.write(
      'terms/more.yaml',
      '- id: lamp-room\n  term: { en: lamp, he: מנורה }\n  text: { en: A., he: א. }\n  sources: [LOG]\n',
    );
    expect(await exhibit.check()).toEqual([
      `terms/terms.yaml:1:7: the term "lamp-room" exists already, at ${exhibit.dir}/terms/more.yaml:1:7; `.replace(
        `${exhibit.dir}/`,
        '',
      ) + 'give one of the two another id, or remove it',
    ]);
  });

  it('points out figures, media and sources that nothing names', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('stories/two-lights/story.yaml', '    media: [skell-tower]\n', '');
    expect(await exhibit.check()).toEqual([
      'media/skell-tower.yaml:1:5: warning: nothing in the exhibit names the media "skell-tower"; ' +
        'name it where it belongs, or remove it',
    ]);
  });

  it('points out a text that links to itself', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('places/places.yaml', 'A low tower', 'A [low tower](place:south-light)');
    expect(await exhibit.check()).toEqual([
      'places/places.yaml:31:11: warning: the text of the place "south-light" links to itself; ' +
        'write the words without a link',
    ]);
  });

  it('refuses a story whose folder has another name', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit('stories/two-lights/story.yaml', 'id: two-lights', 'id: three-lights');
    expect(await exhibit.check()).toEqual([
      'stories/two-lights/story.yaml:1:5: the story "three-lights" lies in the folder "two-lights"; ' +
        'give the folder and the story the same name',
    ]);
  });
});

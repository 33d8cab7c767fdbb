import { describe, expect, it } from 'vitest';
import { aTinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

const easy = 'stories/two-lights/lamp-is-lit.en.easy.md';

describe('checkEasyTexts', () => {
  it('refuses a sentence of more than fifteen words, where it stands', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit(easy, 'There were many stairs.', `There were ${'very '.repeat(13)}many stairs.`);
    expect(await exhibit.check()).toEqual([
      `${easy}:3:61: a sentence of the easy text has 17 words, and 15 are easy; make two sentences of it`,
    ]);
  });

  it('refuses a text that is too short or too long, and a number without a source', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.write(easy, 'Ina climbed 143 stairs.\n');
    const problems = await exhibit.check();
    expect(problems[0]).toBe(
      `${easy}:1:1: the easy text has 4 words, and a good one has 40 to 160; tell more`,
    );
    expect(problems[1]).toContain('the number 143 stands in a paragraph without a citation');
    exhibit.write(easy, 'Ina climbed. '.repeat(81));
    expect((await exhibit.check())[0]).toContain('has 162 words, and a good one has 40 to 160; shorten it');
  });

  it('checks what an easy text links', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.edit(easy, 'a lighthouse', 'a [lighthouse](place:north-ligth)');
    expect((await exhibit.check())[0]).toContain('perhaps "north-light" is meant');
  });

  it('does without one, and has none in a language that the exhibit does not have', async () => {
    const exhibit = await aTinyExhibit();
    exhibit.remove(easy);
    expect(await exhibit.check()).toEqual([]);
    exhibit.write(easy.replace('.en.', '.de.'), 'Kurz.\n');
    expect((await exhibit.check())[0]).toContain(
      'has a text in "de", which is not a language of the exhibit',
    );
  });
});

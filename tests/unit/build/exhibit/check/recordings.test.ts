import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aTinyExhibit, type TinyExhibit } from '../../../../fixtures/tiny-exhibit.ts';

const sidecar = 'media/harbour.yaml';

async function problemsAfter(change: (exhibit: TinyExhibit) => void): Promise<readonly string[]> {
  const exhibit = await aTinyExhibit();
  change(exhibit);
  return exhibit.check();
}

describe('checkRecordings', () => {
  it('refuses speech without captions or without a transcript, in any language', async () => {
    expect(await problemsAfter((exhibit) => exhibit.remove('media/harbour.he.vtt'))).toEqual([
      `${sidecar}:3:9: what is said has no captions in "he"; write media/harbour.he.vtt`,
    ]);
    const problems = await problemsAfter((exhibit) => exhibit.remove('media/harbour.en.md'));
    expect(problems).toContain(
      `${sidecar}:3:9: what is said has no transcript in "en"; write media/harbour.en.md`,
    );
  });

  it('asks whether somebody speaks', async () => {
    const problems = await problemsAfter((exhibit) => exhibit.edit(sidecar, 'spoken: true\n', ''));
    expect(problems).toEqual([
      `${sidecar}:2:7: the sidecar does not say whether somebody speaks in "harbour"; add "spoken: true" or "spoken: false"`,
    ]);
  });

  it('believes the bytes of a file, not its name', async () => {
    const problems = await problemsAfter((exhibit) =>
      exhibit.write('media/foghorn.ogg', readFileSync('tests/fixtures/tiny-exhibit/media/harbour.webm')),
    );
    expect(problems[0]).toContain('media/foghorn.yaml:2:7: "media/foghorn.ogg": the file is not Ogg');
  });

  it('refuses captions that go on after the end', async () => {
    const problems = await problemsAfter((exhibit) =>
      exhibit.edit('media/harbour.he.vtt', '00:02.000', '00:02.500'),
    );
    expect(problems).toEqual([
      'media/harbour.he.vtt:1:1: the captions last 2.5 seconds, the recording 2.0; correct the times, or name the right file',
    ]);
  });

  it('looks for every film that a sidecar names, and never outside of the folder', async () => {
    expect(await problemsAfter((exhibit) => exhibit.remove('media/harbour.bfi.webm'))).toEqual([
      `${sidecar}:13:23: the file "harbour.bfi.webm" is missing; put "harbour.bfi.webm" into media/, or correct the name`,
    ]);
    const problems = await problemsAfter((exhibit) =>
      exhibit.edit(sidecar, 'harbour.bfi.webm', '../harbour.bfi.webm'),
    );
    expect(problems.join('\n')).toContain('is not the name of a film in this folder');
  });

  it('refuses a described film in a language that the exhibit does not have', async () => {
    const problems = await problemsAfter((exhibit) => exhibit.edit(sidecar, '{ en: harb', '{ de: harb'));
    expect(problems.join('\n')).toContain('a described film is in "de", which is not a language');
  });

  it('refuses the fields of a film beside a drawing', async () => {
    const problems = await problemsAfter((exhibit) =>
      exhibit.edit('media/beam.yaml', 'file: beam.svg', 'file: beam.svg\nspoken: false'),
    );
    expect(problems).toEqual(['media/beam.yaml:3:9: only a sound or a film has "spoken"; remove it']);
  });
});

describe('checkNarrations', () => {
  const narration = 'narration/chapter/lamp-is-lit.en.ogg';

  it('refuses a voice that reads nothing that exists', async () => {
    const bytes = readFileSync(join('tests/fixtures/tiny-exhibit', narration)).toString('latin1');
    const problems = await problemsAfter((exhibit) =>
      exhibit.writeNew('narration/place/north-ligth.en.ogg', bytes),
    );
    expect(problems[0]).toContain('perhaps "north-light" is meant');
  });

  it('refuses a file that does not play', async () => {
    const problems = await problemsAfter((exhibit) => exhibit.write(narration, 'OggS, or not'));
    expect(problems[0]).toContain(`${narration}:1:1: "${narration}"`);
  });

  it('points out a voice in another language, and a name that is none', async () => {
    const problems = await problemsAfter((exhibit) => {
      exhibit.writeNew('narration/chapter/lamp-is-lit.de.ogg', '');
      exhibit.writeNew('narration/chapters/lamp-is-lit.en.ogg', '');
    });
    expect(problems[0]).toContain('has a text in "de", which is not a language of the exhibit');
    expect(problems[1]).toContain('nothing in the exhibit reads this file');
  });
});

import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError, parseCommand } from '../../../../build/exhibit/arguments.ts';
import { runCheck, runCompile, runInstall } from '../../../../build/exhibit/commands.ts';
import { aTinyExhibit } from '../../../fixtures/tiny-exhibit.ts';

describe('parseCommand', () => {
  it('fills in the folders of this repository', () => {
    expect(parseCommand(['check'])).toEqual({ kind: 'check', folder: 'content/death-marches' });
    expect(parseCommand(['compile', 'x', '--release', '5'])).toEqual({
      kind: 'compile',
      folder: 'x',
      releaseDir: '.output/release',
      storeDir: '.output/store',
      release: 5,
    });
    expect(parseCommand(['install', '--release', 'r'])).toEqual({
      kind: 'install',
      releaseDir: 'r',
      storeDir: '.output/store',
    });
    expect(parseCommand(['check', '--help'])).toEqual({ kind: 'help' });
  });

  it.each([[[]], [['burn']], [['check', 'a', 'b']], [['check', '--wat']], [['compile', '--release', '0']]])(
    'refuses %j as wrong usage',
    (args) => {
      expect(() => parseCommand(args)).toThrow(UsageError);
    },
  );
});

/** Runs one command after the other in a folder of its own, and keeps what they print. */
async function aWorkshop() {
  const exhibit = await aTinyExhibit();
  const lines: string[] = [];
  const workDir = mkdtempSync(join(tmpdir(), 'vitrina-workshop-'));
  const [releaseDir, storeDir] = [join(workDir, 'release'), join(workDir, 'store')];
  const print = (line: string): number => lines.push(line);
  return {
    exhibit,
    lines,
    storeDir,
    check: () => runCheck({ kind: 'check', folder: exhibit.dir }, print),
    compile: () => runCompile({ kind: 'compile', folder: exhibit.dir, releaseDir, storeDir }, print),
    install: () => runInstall({ kind: 'install', releaseDir, storeDir }, print),
  };
}

describe('the exhibit tool', () => {
  it('ends a clean check with one sentence on what the exhibit holds', async () => {
    const workshop = await aWorkshop();
    expect(await workshop.check()).toBe(0);
    expect(workshop.lines).toHaveLength(1);
    expect(workshop.lines[0]).toMatch(
      /: 1 story, 2 chapters, 2 events, 1 route, 2 places, 1 person, 1 term, 1 figure, 2 media, 2 sources; words: en \d+, he \d+\.$/,
    );
  });

  it('lets warnings pass and stops at problems, whose number it gives', async () => {
    const workshop = await aWorkshop();
    workshop.exhibit.write('notes.txt', 'x');
    expect(await workshop.check()).toBe(0);
    workshop.exhibit.edit('terms/terms.yaml', '[LOG]', '[LGO]');
    workshop.exhibit.edit('events/events.yaml', 'weight: 1', 'weight: 7');
    expect(await workshop.check()).toBe(1);
    expect(workshop.lines.at(-1)).toBe('2 problems in 2 files.');
    expect(await workshop.compile()).toBe(1);
  });

  it('says so where there is no exhibit', async () => {
    const lines: string[] = [];
    expect(await runCheck({ kind: 'check', folder: 'no/such/folder' }, (line) => lines.push(line))).toBe(1);
    expect(lines).toEqual([
      'no/such/folder: there is no such folder; name the folder of an exhibit, the one that holds exhibit.yaml',
    ]);
  });

  it('compiles, installs, and after a changed text installs the next release', async () => {
    const workshop = await aWorkshop();
    const active = (): unknown => JSON.parse(readFileSync(join(workshop.storeDir, 'active.json'), 'utf8'));
    expect([await workshop.compile(), await workshop.install()]).toEqual([0, 0]);
    expect(active()).toEqual({ release: 1 });
    expect([await workshop.compile(), await workshop.install()]).toEqual([0, 0]);
    expect(workshop.lines.at(-1)).toMatch(/^Release 1 of two-lights is installed in .* already\.$/);
    workshop.exhibit.edit('about.en.md', 'invented', 'made up');
    expect([await workshop.compile(), await workshop.install()]).toEqual([0, 0]);
    expect(active()).toEqual({ release: 2 });
  });

  it('explains why a store takes no release', async () => {
    const workshop = await aWorkshop();
    expect(await workshop.install()).toBe(1);
    expect(workshop.lines.at(-1)).toMatch(
      /^release rejected \(manifest-missing\): .*; compile the exhibit again/,
    );
  });
});

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeRelease } from '../../build/exhibit/compile/write-release.ts';
import { installPublished, provisionTrust } from '../../build/publish/install-published.ts';
import { throwAwayKeySet } from '../../build/publish/key-set.ts';
import { interfaceLanguages } from '../../src/i18n/define.ts';
import { compileFolder } from '../fixtures/compiled-exhibit.ts';
import { aFolder } from '../fixtures/files.ts';
import type { BuiltRelease } from '../fixtures/release.ts';
import { aRepository } from '../fixtures/repository.ts';

const exhibitDir = path.resolve(import.meta.dirname, '../../content/death-marches');
const changedChapter = 'stories/majdanek-and-warsaw/majdanek-found';
/** What curators might write. */
const notes = {
  cs: 'Upravili jsme kapitolu o Majdanku: přesnější znění jedné věty ve všech jazycích.',
  en: 'We revised the chapter on Majdanek: one sentence is more precise, in all languages.',
  de: 'Wir haben das Kapitel über Majdanek überarbeitet: Ein Satz ist in allen Sprachen genauer.',
  pl: 'Poprawiliśmy rozdział o Majdanku: jedno zdanie jest dokładniejsze we wszystkich językach.',
  he: 'עדכנו את הפרק על מיידנק: משפט אחד מדויק יותר, בכל השפות.',
};

/** A kiosk's store with release 1 of our exhibit, and a watched folder to which news of it come. */
export interface MuseumWithNews {
  readonly storeDir: string;
  readonly stickDir: string;
  /** Release 2 arrives, in which one chapter reads differently. */
  publishNext(): Promise<void>;
  /** What lies on the stick is replaced by a release that somebody else has signed. */
  forge(): Promise<void>;
}

export async function museumWithNews(): Promise<MuseumWithNews> {
  const sourcesDir = path.join(aFolder(), 'death-marches');
  cpSync(exhibitDir, sourcesDir, { recursive: true });
  const repository = await aRepository({ built: await build(sourcesDir, 1) });
  const [storeDir, stickDir] = [path.join(aFolder(), 'store'), path.join(aFolder(), 'VYSTAVA')];
  const { repositoryDir, rootText } = repository;
  await provisionTrust(storeDir, rootText);
  await installPublished({ repositoryDir, storeDir, now: new Date() });
  mkdirSync(stickDir);
  const carry = (fromDir: string): void => {
    rmSync(path.join(stickDir, 'vitrina'), { recursive: true, force: true });
    cpSync(fromDir, path.join(stickDir, 'vitrina'), { recursive: true });
  };
  return {
    storeDir,
    stickDir,
    async publishNext() {
      for (const language of interfaceLanguages)
        changeOneWord(`${sourcesDir}/${changedChapter}.${language}.md`);
      await repository.publish(await build(sourcesDir, 2), { notes });
      carry(repositoryDir);
    },
    async forge() {
      const stranger = await aRepository({ built: await build(sourcesDir, 3), keys: throwAwayKeySet() });
      carry(stranger.repositoryDir);
    },
  };
}

async function build(sourcesDir: string, release: number): Promise<BuiltRelease> {
  const releaseDir = path.join(aFolder(), 'release');
  return { releaseDir, manifest: await writeRelease(await compileFolder(sourcesDir), release, releaseDir) };
}

/** The text itself is not the point; that it differs is. */
function changeOneWord(filePath: string): void {
  const text = readFileSync(filePath, 'utf8');
  writeFileSync(filePath, text.replace(/\n([^\n#-][^\n]*)\n*$/, '\n$1\n\n$1\n'));
}

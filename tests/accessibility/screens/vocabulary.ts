import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { interfaceLanguages } from '../../../src/i18n/define.ts';
import { learnVocabulary, type Vocabulary } from './languages.ts';

const exhibitDir = path.resolve(import.meta.dirname, '../../../content/death-marches');

/** What the exhibit's own texts teach about its languages: a file's name says which language it is written in. */
export function readVocabulary(): Vocabulary {
  const files = readdirSync(exhibitDir, { recursive: true, encoding: 'utf8' });
  const texts = Object.fromEntries(
    interfaceLanguages.map((language) => [
      language,
      files
        .filter((file) => file.endsWith(`.${language}.md`))
        .map((file) => withoutTargets(readFileSync(path.join(exhibitDir, file), 'utf8')))
        .join('\n'),
    ]),
  );
  return learnVocabulary(texts);
}

/** Ids of entries that links lead to are English in every language, and so are the names of directives and their keys. */
const withoutTargets = (markdown: string): string =>
  markdown
    .replaceAll(/\]\([^)]*\)/g, ']')
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/:+[\w-]+/g, '');

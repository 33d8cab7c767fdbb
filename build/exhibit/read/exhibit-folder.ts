import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, type Place, type Report } from '../problems.ts';
import { NotUtf8Error, decodeSourceText, type SourceText } from './source-text.ts';

/** Files that may lie anywhere in an exhibit without being part of it. */
const ignoredNames = /^(?:\..*|README\.md|LICEN[CS]E.*)$/;

/** Control and private-use characters, and the sign that a damaged one was replaced. Search marks its finds with such. */
const strangeCharacters = /(?![\t\n\r])[\p{Cc}\p{Co}]|\uFFFD/gu;

/** The folder of an exhibit: which files it holds, and which of them somebody has read. */
export class ExhibitFolder {
  readonly dir: string;
  /** Relative to the folder, with `/`, sorted. */
  readonly filenames: readonly string[];
  readonly #report: Report;
  readonly #read = new Set<string>();

  /** Lists the folder. Links are refused: they could bring in any file of the machine that compiles. */
  constructor(dir: string, report: Report) {
    this.dir = dir;
    this.#report = report;
    this.filenames = this.#list('').sort(compareText);
  }

  /** Where a whole file is meant, its first character. */
  place(filename: string): Place {
    return { file: this.shown(filename), line: 1, column: 1 };
  }

  /** A file name as messages show it. */
  shown(filename: string): string {
    return join(this.dir, filename).replaceAll('\\', '/');
  }

  has(filename: string): boolean {
    return this.filenames.includes(filename);
  }

  /** Files directly in a sub-folder whose name ends as given. */
  in(folder: string, extension: string): readonly string[] {
    return this.filenames.filter((name) => {
      const rest = name.startsWith(`${folder}/`) ? name.slice(folder.length + 1) : '';
      return rest.endsWith(extension) && !rest.includes('/');
    });
  }

  /** Names of the folders directly in a sub-folder. */
  foldersIn(folder: string): readonly string[] {
    const names = this.filenames
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.split('/'))
      .filter((parts) => parts.length > 2)
      .map((parts) => parts[1] ?? '');
    return [...new Set(names)];
  }

  readBytes(filename: string): Buffer {
    this.#read.add(filename);
    return readFileSync(join(this.dir, filename));
  }

  /** Reads a text; reports a file that is not UTF-8. */
  readText(filename: string): SourceText | undefined {
    try {
      const source = decodeSourceText(this.shown(filename), this.readBytes(filename));
      this.#refuseStrangeCharacters(source);
      return source;
    } catch (error) {
      if (!(error instanceof NotUtf8Error)) throw error;
      this.#report.error(
        error.place,
        'not-utf-8',
        'the byte here is not UTF-8',
        'save the file in the encoding UTF-8',
      );
      return undefined;
    }
  }

  /** Files that nothing in the exhibit asked for. */
  get unread(): readonly string[] {
    return this.filenames.filter((name) => !this.#read.has(name));
  }

  #refuseStrangeCharacters(source: SourceText): void {
    for (const match of source.text.matchAll(strangeCharacters)) {
      const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      this.#report.error(
        source.placeAt(match.index),
        'strange-character',
        `the character U+${code} is not text`,
        'remove it; it often comes with a text that was copied from elsewhere or opened in the wrong encoding',
      );
    }
  }

  #list(folder: string): string[] {
    return readdirSync(join(this.dir, folder))
      .filter((name) => !ignoredNames.test(name))
      .flatMap((name) => this.#listOne(folder ? `${folder}/${name}` : name));
  }

  #listOne(filename: string): string[] {
    const stats = lstatSync(join(this.dir, filename));
    if (stats.isDirectory()) return this.#list(filename);
    if (stats.isFile()) return [filename];
    this.#report.error(
      this.place(filename),
      'symbolic-link',
      'this is a link or no ordinary file',
      'put the file itself here',
    );
    return [];
  }
}

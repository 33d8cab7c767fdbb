import type { LanguageTag } from '../../../content/schema/language.ts';
import type { ExhibitSources, MediaEntry, NarrationFile } from '../read/exhibit-sources.ts';
import { createMediaAssets, createRecordingAsset, type Asset, type MediaAsset } from './assets.ts';
import { valueOf } from './compile-entries.ts';

/** A film beside the file of a sidecar: in a sign language, or with a described picture. */
export interface Film {
  readonly role: 'sign-language' | 'described';
  readonly tag: LanguageTag;
  readonly file: MediaAsset;
}

/** The files of one media. */
export interface MediaFiles {
  readonly files: readonly MediaAsset[];
  readonly films: readonly Film[];
}

/** All files that a release takes out of the exhibit's folder, by what they belong to. */
export interface ReleaseFiles {
  readonly media: ReadonlyMap<string, MediaFiles>;
  readonly narrations: readonly { readonly of: NarrationFile; readonly file: MediaAsset }[];
}

/** How the files of a release come to be. */
export interface FileMaker {
  readonly ofMedia: (entry: MediaEntry, sources: ExhibitSources) => Promise<readonly MediaAsset[]>;
  readonly ofRecording: (filename: string, folder: ExhibitSources['folder']) => MediaAsset;
}

const compiler: FileMaker = { ofMedia: createMediaAssets, ofRecording: createRecordingAsset };

/** Makes the files of all media and narrations, one after the other: an image of a museum's scanner fills enough memory alone. */
export async function createReleaseFiles(
  sources: ExhibitSources,
  make: FileMaker = compiler,
): Promise<ReleaseFiles> {
  const media = new Map<string, MediaFiles>();
  for (const entry of sources.media) {
    const films = createFilms(entry, sources, make);
    media.set(valueOf(entry).id, { files: await make.ofMedia(entry, sources), films });
  }
  const narrations = sources.narrations.map((of) => ({
    of,
    file: make.ofRecording(of.filename, sources.folder),
  }));
  return { media, narrations };
}

/** Every file once for each place where it is used. */
export function assetsOf({ media, narrations }: ReleaseFiles): readonly Asset[] {
  const ofMedia = [...media.values()].flatMap(({ files, films }) => [
    ...files,
    ...films.map(({ file }) => file),
  ]);
  return [...ofMedia, ...narrations.map(({ file }) => file)].map(({ asset }) => asset);
}

function createFilms(entry: MediaEntry, { folder }: ExhibitSources, make: FileMaker): readonly Film[] {
  const { sign_languages: signLanguages, described } = valueOf(entry);
  const film = (role: Film['role'], tag: LanguageTag, file: string): Film => ({
    role,
    tag,
    file: make.ofRecording(`media/${file}`, folder),
  });
  return [
    ...signLanguages.map(({ tag, file }) => film('sign-language', tag, file)),
    ...Object.entries(described).map(([tag, file]) => film('described', tag as LanguageTag, file)),
  ];
}

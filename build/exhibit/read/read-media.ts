import { mediaSourceSchema } from '../../../content/schema/media.ts';
import { fieldOf, placeIn, type MediaEntry } from './exhibit-sources.ts';
import { readEntry, readYamlFile, type ReadContext } from './read-entries.ts';

/** Reads the sidecars of `media/` and finds the files that they describe. */
export function readMedia(context: ReadContext): MediaEntry[] {
  return context.folder.in('media', '.yaml').flatMap((sidecar) => {
    const yaml = readYamlFile(sidecar, ['media'], context);
    if (!yaml) return [];
    const type = { kind: 'media', schema: mediaSourceSchema } as const;
    const entry = readEntry(yaml.data, { yaml, path: [] }, type, context);
    const name = sidecar.slice('media/'.length, -'.yaml'.length);
    const id = fieldOf(entry.data, 'id');
    if (typeof id === 'string' && id !== name) {
      const message = `the media "${id}" is described in the file "${name}.yaml"`;
      context.report.error(
        placeIn(entry, 'id'),
        'wrong-name',
        message,
        'give the file and the media the same name',
      );
    }
    return [{ ...entry, filename: findFile(entry, context) }];
  });
}

function findFile(entry: Omit<MediaEntry, 'filename'>, { folder, report }: ReadContext): string | undefined {
  // A name that the schema refuses could point out of the folder.
  const name = entry.value?.file ?? mediaSourceSchema.shape.file.safeParse(fieldOf(entry.data, 'file')).data;
  if (name === undefined) return undefined;
  const filename = `media/${name}`;
  if (folder.has(filename)) return filename;
  const mend = `put "${name}" into media/, or correct the name`;
  report.error(placeIn(entry, 'file'), 'missing-file', `the file "${name}" is missing`, mend);
  return undefined;
}

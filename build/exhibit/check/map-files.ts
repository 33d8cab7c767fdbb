import type { z } from 'zod';
import { lakesFilename, lakesSchema, riversFilename, riversSchema } from '../map/waters.ts';
import type { Report } from '../problems.ts';
import type { ExhibitSources } from '../read/exhibit-sources.ts';

/** The waters of the map, where the exhibit brings any, are GeoJSON that the compiler understands. */
export function checkMapFiles(sources: ExhibitSources, report: Report): void {
  readMapFile(riversFilename, riversSchema, sources, report);
  readMapFile(lakesFilename, lakesSchema, sources, report);
}

/** Reads one file of the map; undefined where it is absent or broken, which is reported. */
export function readMapFile<T>(
  filename: string,
  schema: z.ZodType<T>,
  { folder }: Pick<ExhibitSources, 'folder'>,
  report: Report,
): T | undefined {
  const source = folder.has(filename) ? folder.readText(filename) : undefined;
  if (!source) return undefined;
  const mend = 'export it again as GeoJSON (RFC 7946) in degrees, as content/schema/README.md says';
  try {
    const result = schema.safeParse(JSON.parse(source.text));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const message = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`;
    report.error(source.placeAt(0), 'broken-map', message.replaceAll('; ', ', '), mend);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report.error(source.placeAt(0), 'broken-json', `the file is not JSON (${error.message})`, mend);
  }
  return undefined;
}

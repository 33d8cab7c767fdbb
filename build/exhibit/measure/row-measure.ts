import { maxListed, maxRows } from '../../../electron/update/limits.ts';
import { lists, mostBytesIn, type List } from '../../../electron/update/store/measures.ts';
import type { Insert, Row } from '../compile/database.ts';
import { isNotable, type Measured } from './tell-measure.ts';

/** Something that is larger than a kiosk takes, or not much smaller. */
export type Finding = Measured &
  (
    | { readonly what: 'text'; readonly table: string; readonly row: Row; readonly column: string }
    | { readonly what: 'list'; readonly list: List; readonly row: Row }
    | { readonly what: 'table'; readonly table: string }
  );

interface Count {
  size: number;
  /** The first row that is one too many; the last one where there is none. */
  row: Row;
}

/** Measures the rows of a release by the limits of a kiosk, while they are written. */
export class RowMeasure {
  readonly #texts: Finding[] = [];
  readonly #tables = new Map<string, number>();
  readonly #lists = new Map<List, Map<string, Count>>();

  /** Takes a row as a database would. */
  readonly insert: Insert = (table, row) => {
    // A search table takes commands as rows with a column of its own name.
    if (table in row) return;
    this.#tables.set(table, (this.#tables.get(table) ?? 0) + 1);
    for (const [column, value] of Object.entries(row)) {
      const most = mostBytesIn(column);
      const size = typeof value === 'string' ? Buffer.byteLength(value) : 0;
      if (isNotable({ size, most })) this.#texts.push({ what: 'text', table, row, column, size, most });
    }
    for (const list of lists) if (list.table === table) this.#count(list, row);
  };

  /** What there is to say of all rows so far. */
  get findings(): readonly Finding[] {
    const counted = [...this.#lists].flatMap(([list, groups]) =>
      [...groups.values()].map(({ size, row }): Finding => ({
        what: 'list',
        list,
        row,
        size,
        most: maxListed,
      })),
    );
    const tables = [...this.#tables].map(([table, size]): Finding => ({
      what: 'table',
      table,
      size,
      most: maxRows,
    }));
    return [...this.#texts, ...counted.filter(isNotable), ...tables.filter(isNotable)];
  }

  #count(list: List, row: Row): void {
    const groups = this.#lists.get(list) ?? new Map<string, Count>();
    this.#lists.set(list, groups);
    const key = JSON.stringify(list.by.map((column) => row[column]));
    const { size, row: last } = groups.get(key) ?? { size: 0, row };
    groups.set(key, { size: size + 1, row: size > maxListed ? last : row });
  }
}

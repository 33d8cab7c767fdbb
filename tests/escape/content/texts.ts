import type Database from 'better-sqlite3';

/** Every column of a release that a visitor reads as it stands. */
export const spokenColumns: Readonly<Record<string, readonly string[]>> = {
  exhibits: ['licence'],
  languages: ['name'],
  exhibit_texts: ['title', 'subtitle', 'introduction', 'content_warning', 'about_title'],
  entry_texts: ['title', 'lead'],
  place_texts: ['today'],
  waypoint_texts: ['name', 'note'],
  people: ['birth_name', 'sort_name'],
  person_texts: ['own_name', 'born_in', 'died_in'],
  figure_texts: ['label', 'according_to', 'differs'],
  media: ['credit', 'licence', 'taken'],
  media_texts: ['alt', 'caption'],
  idle_slide_texts: ['heading', 'text'],
  remembrance_day_texts: ['name'],
};

/** Columns that hold such texts within JSON. */
export const wrappedColumns: Readonly<Record<string, readonly string[]>> = {
  exhibit_texts: ['about'],
  entry_texts: ['body'],
  places: ['other_names'],
  sources: ['csl'],
  easy_texts: ['body'],
  media_texts: ['labels', 'captions', 'transcript'],
};

/** Puts a text in place of every text of a release; `{}` stands for what was there before, where it can be kept. */
export function speak(db: Database.Database, text: string): void {
  const around = (old: unknown) => text.replace('{}', typeof old === 'string' ? old : '');
  db.function('around', around);
  for (const [table, columns] of Object.entries(spokenColumns)) {
    for (const column of columns) db.exec(`UPDATE ${table} SET ${column} = around(${column})`);
  }
  for (const language of ['cs', 'pl']) {
    db.exec(
      `UPDATE search_${language} SET title = around(title), body = around(body), names = around(names)`,
    );
  }
  const say = (value: unknown): string => JSON.stringify(value);
  db.prepare('UPDATE places SET other_names = ?').run(say([text]));
  db.prepare('UPDATE media_texts SET labels = ?').run(say({ guard: text }));
  db.prepare('UPDATE media_texts SET captions = ?').run(say([{ fromSeconds: 0, toSeconds: 1, text }]));
  db.prepare('UPDATE media_texts SET transcript = ?').run(say(pageOf(text)));
  db.prepare('UPDATE easy_texts SET body = ?').run(say(pageOf(text)));
  db.prepare('UPDATE entry_texts SET body = ?').run(say(pageOf(text)));
  db.prepare('UPDATE exhibit_texts SET about = ?').run(say(pageOf(text)));
  for (const id of ['A', 'B'])
    db.prepare('UPDATE sources SET csl = ? WHERE id = ?').run(say(sourceOf(id, text)), id);
}

/** Every kind of block and of running text. */
function pageOf(text: string): unknown {
  const words = { type: 'text', text };
  return [
    { type: 'heading', children: [words] },
    {
      type: 'paragraph',
      children: [
        words,
        { type: 'emphasis', children: [words] },
        { type: 'strong', children: [words] },
        { type: 'entry', kind: 'term', id: 'transport', children: [words] },
        { type: 'entry', kind: 'place', id: 'warsaw', children: [words] },
        { type: 'language', tag: 'de', children: [words] },
        { type: 'cite', sources: ['A', 'B'] },
      ],
    },
    { type: 'list', isOrdered: false, items: [[words], [words]] },
    { type: 'figure', id: 'dead' },
    { type: 'media', id: 'column' },
    { type: 'deeper', label: text, children: [{ type: 'paragraph', children: [words] }] },
  ];
}

function sourceOf(id: string, text: string): unknown {
  return {
    ...{
      id,
      type: 'book',
      title: text,
      author: [{ family: text, given: text }],
      editor: [{ literal: text }],
    },
    ...{ 'container-title': text, publisher: text, volume: text, page: text },
    ...{ URL: `javascript:${text}`, note: text, custom: { checked: 'extract' } },
  };
}

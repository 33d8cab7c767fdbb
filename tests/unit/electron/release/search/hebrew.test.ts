import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../../content/schema/language.ts';
import { releaseSchema, searchTableName } from '../../../../../content/schema/sql.ts';
import { declinedForms, hebrewSpellings } from '../../../../../electron/release/search/hebrew.ts';
import { createSearch } from '../../../../../electron/release/search/search.ts';

const hebrew = 'he' as LanguageTag;

function aHebrewSearch(entries: Readonly<Record<string, string>>) {
  const db = new Database(':memory:');
  for (const statement of releaseSchema([hebrew])) db.exec(statement);
  const add = db.prepare(
    `INSERT INTO ${searchTableName(hebrew)} (title, names, body, kind, id, parent_id) VALUES (?, '', ?, 'term', ?, '')`,
  );
  for (const [id, text] of Object.entries(entries)) {
    const [title = '', body = ''] = text.split('|');
    add.run(title, body, id);
  }
  return (text: string) =>
    createSearch(db, [hebrew])
      .find(text, hebrew)
      .map((hit) => hit.id as string);
}

const find = aHebrewSearch({
  auschwitz: 'אושוויץ|המחנה הגדול ביותר',
  column: 'טור|האסירים יצאו מאושוויץ ברגל, ובדרך נספו רבים',
  ss: 'אנשי ס״ס|השומרים',
  bohemia: 'צ׳כיה|הרכבות עברו דרך בוהמיה',
  fighter: 'לוחם|הלוחמים הגיעו ביום השלישי',
  death: 'צעדת מוות|מונח של האסירים',
  camp: 'מחנה ריכוז|מקום',
});

describe('the search in Hebrew', () => {
  it.each([
    ['אושוויץ', 'auschwitz'],
    ['אושו', 'auschwitz'],
    ['אושוויצ', 'auschwitz'],
    ['באושוויץ', 'auschwitz'],
    ['ומאושוויץ', 'auschwitz'],
    ['סס', 'ss'],
    ['ס״ס', 'ss'],
    ['צכיה', 'bohemia'],
    ['צ׳כיה', 'bohemia'],
    ['לוחמים', 'fighter'],
    ['אֲסִירִים', 'death'],
    ['צעדות המוות', 'death'],
    ['מחנות', 'camp'],
    ['מחנות הריכוז', 'camp'],
  ])('finds by "%s" the entry %s', (text, id) => expect(find(text)).toContain(id));

  it('finds a word in a text that joins another to its front', () => {
    expect(find('אושוויץ')).toEqual(['auschwitz', 'column']);
    expect(find('דרך')).toContain('column');
  });

  it('puts the entry that is called just so first', () => expect(find('אושוויץ')[0]).toBe('auschwitz'));

  it.each(['״', '׳', 'א', '״״״', 'ס״', '־'])('finds nothing by "%s"', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('hebrewSpellings', () => {
  it('begins with the word itself, and leaves words of other scripts alone', () => {
    expect(hebrewSpellings('מחנה')[0]).toBe('מחנה');
    expect(hebrewSpellings('praha')).toEqual(['praha']);
  });

  it('joins nothing to a word of two letters', () => {
    expect(hebrewSpellings('רכ')).toEqual(['רכ', 'רך', 'ר כ']);
  });
});

describe('declinedForms', () => {
  it('drops the longest prefix that leaves a word, and an ending that leaves a root', () => {
    expect(declinedForms('ומאושוויץ')).toEqual(['ומאושוויץ', 'אושוויץ']);
    expect(declinedForms('מחנות')).toContain('מחנ');
    expect(declinedForms('הצעדות')).toEqual(['הצעדות', 'הצעד', 'צעדות', 'צעד']);
  });

  it('leaves short words and words of other scripts alone', () => {
    expect(declinedForms('בית')).toEqual(['בית']);
    expect(declinedForms('warszawa')).toEqual(['warszawa']);
  });
});

import type { Message } from '../define.ts';

export const keyboardMessages = {
  keyboard: { cs: 'Klávesnice', en: 'Keyboard', de: 'Tastatur', pl: 'Klawiatura', he: 'מקלדת' },
  space: { cs: 'mezera', en: 'space', de: 'Leerzeichen', pl: 'spacja', he: 'רווח' },
  erase: { cs: 'smazat', en: 'delete', de: 'löschen', pl: 'usuń', he: 'מחיקה' },
  clear: { cs: 'vymazat vše', en: 'clear all', de: 'alles löschen', pl: 'wyczyść', he: 'מחיקת הכול' },
  /** The key to the Latin letters, on a keyboard of another script. */
  latin: {
    cs: 'latinka',
    en: 'Latin letters',
    de: 'lateinische Buchstaben',
    pl: 'litery łacińskie',
    he: 'לועזית',
  },
  /** The key back to the letters of the visitor's language. */
  own: { cs: 'jiné písmo', en: 'other letters', de: 'andere Schrift', pl: 'inne pismo', he: 'עברית' },
} as const satisfies Record<string, Message>;

export const searchMessages = {
  prompt: {
    cs: 'Místo, jméno, pojem nebo slovo z textu',
    en: 'A place, a name, a term or a word from the texts',
    de: 'Ort, Name, Begriff oder ein Wort aus den Texten',
    pl: 'Miejsce, nazwisko, pojęcie lub słowo z tekstu',
    he: 'מקום, שם, מונח או מילה מן הטקסטים',
  },
  hint: {
    cs: 'Háčky a čárky nejsou nutné.',
    en: 'Accents are not needed.',
    de: 'Akzente und Sonderzeichen sind nicht nötig.',
    pl: 'Znaki diakrytyczne nie są konieczne.',
    he: 'אין צורך בניקוד.',
  },
  nothing: {
    cs: 'Pro „{text}“ se nic nenašlo. Zkuste kratší slovo.',
    en: 'Nothing was found for “{text}”. Try a shorter word.',
    de: 'Zu „{text}“ wurde nichts gefunden. Versuchen Sie ein kürzeres Wort.',
    pl: 'Nie znaleziono: „{text}”. Spróbuj wpisać krótsze słowo.',
    he: 'לא נמצא דבר עבור ״{text}״. כדאי לנסות מילה קצרה יותר.',
  },
  found: {
    cs: '{count, plural, one {# výsledek} few {# výsledky} other {# výsledků}}',
    en: '{count, plural, one {# result} other {# results}}',
    de: '{count, plural, one {# Treffer} other {# Treffer}}',
    pl: '{count, plural, one {# wynik} few {# wyniki} other {# wyników}}',
    he: '{count, plural, one {תוצאה אחת} two {שתי תוצאות} other {# תוצאות}}',
  },
} as const satisfies Record<string, Message>;

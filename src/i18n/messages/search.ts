import type { Message } from '../define.ts';

export const keyboardMessages = {
  keyboard: { cs: 'Klávesnice', en: 'Keyboard', de: 'Tastatur', pl: 'Klawiatura' },
  space: { cs: 'mezera', en: 'space', de: 'Leerzeichen', pl: 'spacja' },
  erase: { cs: 'smazat', en: 'delete', de: 'löschen', pl: 'usuń' },
  clear: { cs: 'vymazat vše', en: 'clear all', de: 'alles löschen', pl: 'wyczyść' },
} as const satisfies Record<string, Message>;

export const searchMessages = {
  prompt: {
    cs: 'Místo, jméno, pojem nebo slovo z textu',
    en: 'A place, a name, a term or a word from the texts',
    de: 'Ort, Name, Begriff oder ein Wort aus den Texten',
    pl: 'Miejsce, nazwisko, pojęcie lub słowo z tekstu',
  },
  hint: {
    cs: 'Háčky a čárky nejsou nutné.',
    en: 'Accents are not needed.',
    de: 'Akzente und Sonderzeichen sind nicht nötig.',
    pl: 'Znaki diakrytyczne nie są konieczne.',
  },
  nothing: {
    cs: 'Pro „{text}“ se nic nenašlo. Zkuste kratší slovo.',
    en: 'Nothing was found for “{text}”. Try a shorter word.',
    de: 'Zu „{text}“ wurde nichts gefunden. Versuchen Sie ein kürzeres Wort.',
    pl: 'Nie znaleziono: „{text}”. Spróbuj wpisać krótsze słowo.',
  },
  found: {
    cs: '{count, plural, one {# výsledek} few {# výsledky} other {# výsledků}}',
    en: '{count, plural, one {# result} other {# results}}',
    de: '{count, plural, one {# Treffer} other {# Treffer}}',
    pl: '{count, plural, one {# wynik} few {# wyniki} other {# wyników}}',
  },
} as const satisfies Record<string, Message>;

import type { TextSize } from '../../lib/panel.ts';
import type { Theme } from '../../state/display.svelte.ts';
import type { Message } from '../define.ts';

export const textSizeMessages = {
  small: { cs: 'Malé', en: 'Small', de: 'Klein', pl: 'Małe', he: 'קטן' },
  medium: { cs: 'Střední', en: 'Medium', de: 'Mittel', pl: 'Średnie', he: 'בינוני' },
  large: { cs: 'Velké', en: 'Large', de: 'Groß', pl: 'Duże', he: 'גדול' },
  largest: { cs: 'Největší', en: 'Largest', de: 'Sehr groß', pl: 'Największe', he: 'הגדול ביותר' },
} as const satisfies Record<TextSize, Message>;

export const themeMessages = {
  dark: { cs: 'Tmavé', en: 'Dark', de: 'Dunkel', pl: 'Ciemne', he: 'כהה' },
  light: { cs: 'Světlé', en: 'Light', de: 'Hell', pl: 'Jasne', he: 'בהיר' },
  contrast: {
    cs: 'Vysoký kontrast',
    en: 'High contrast',
    de: 'Hoher Kontrast',
    pl: 'Wysoki kontrast',
    he: 'ניגודיות גבוהה',
  },
} as const satisfies Record<Theme, Message>;

export const displayMessages = {
  textSize: {
    cs: 'Velikost písma',
    en: 'Text size',
    de: 'Schriftgröße',
    pl: 'Wielkość tekstu',
    he: 'גודל הטקסט',
  },
  colours: { cs: 'Barvy', en: 'Colours', de: 'Farben', pl: 'Kolory', he: 'צבעים' },
  motion: { cs: 'Pohyb', en: 'Motion', de: 'Bewegung', pl: 'Ruch', he: 'תנועה' },
  motionFull: {
    cs: 'Klidný pohyb',
    en: 'Gentle motion',
    de: 'Ruhige Bewegung',
    pl: 'Spokojny ruch',
    he: 'תנועה עדינה',
  },
  motionNone: { cs: 'Bez pohybu', en: 'No motion', de: 'Ohne Bewegung', pl: 'Bez ruchu', he: 'ללא תנועה' },
} as const satisfies Record<string, Message>;

/** Where on the panel everything lies: all of it, or a band at its foot. */
export const reachMessages = {
  reach: { cs: 'Na dosah', en: 'Within reach', de: 'In Reichweite', pl: 'W zasięgu ręki', he: 'בהישג יד' },
  /** Under the symbols in the bar: short. */
  down: { cs: 'Níž', en: 'Lower', de: 'Tiefer', pl: 'Niżej', he: 'למטה' },
  up: { cs: 'Výš', en: 'Higher', de: 'Höher', pl: 'Wyżej', he: 'למעלה' },
  lower: {
    cs: 'Snížit obrazovku',
    en: 'Lower the screen',
    de: 'Anzeige absenken',
    pl: 'Obniż obraz',
    he: 'הורדת התצוגה',
  },
  whole: {
    cs: 'Celá obrazovka',
    en: 'Whole screen',
    de: 'Ganzer Bildschirm',
    pl: 'Cały ekran',
    he: 'המסך כולו',
  },
  hint: {
    cs: 'Všechno se přesune dolů, kam dosáhnete i vsedě.',
    en: 'Everything moves down, where you can reach it while seated.',
    de: 'Alles rückt nach unten und ist auch im Sitzen erreichbar.',
    pl: 'Wszystko przesunie się w dół, w zasięg ręki osoby siedzącej.',
    he: 'הכול יורד למטה, בהישג יד גם בישיבה.',
  },
} as const satisfies Record<string, Message>;

export const soundMessages = {
  sound: { cs: 'Zvuk', en: 'Sound', de: 'Ton', pl: 'Dźwięk', he: 'קול' },
  louder: { cs: 'Hlasitěji', en: 'Louder', de: 'Lauter', pl: 'Głośniej', he: 'חזק יותר' },
  quieter: { cs: 'Tišeji', en: 'Quieter', de: 'Leiser', pl: 'Ciszej', he: 'חלש יותר' },
  volume: {
    cs: 'Hlasitost {step} z {count}',
    en: 'Volume {step} of {count}',
    de: 'Lautstärke {step} von {count}',
    pl: 'Głośność {step} z {count}',
    he: 'עוצמה {step} מתוך {count}',
  },
  off: {
    cs: 'Zvuk je vypnutý',
    en: 'Sound is off',
    de: 'Der Ton ist aus',
    pl: 'Dźwięk wyłączony',
    he: 'הקול כבוי',
  },
} as const satisfies Record<string, Message>;

/** Easy language has a name of its own in each of these countries; it is never translated. */
export const easyMessages = {
  texts: { cs: 'Texty', en: 'Texts', de: 'Texte', pl: 'Teksty', he: 'טקסטים' },
  full: { cs: 'Úplné znění', en: 'Full text', de: 'Voller Wortlaut', pl: 'Pełny tekst', he: 'הטקסט המלא' },
  easy: {
    cs: 'Snadné čtení',
    en: 'Easy language',
    de: 'Leichte Sprache',
    pl: 'Tekst łatwy',
    he: 'פישוט לשוני',
  },
  missing: {
    cs: 'Tento text ve snadném čtení zatím nemáme.',
    en: 'This text is not available in easy language yet.',
    de: 'Diesen Text gibt es noch nicht in Leichter Sprache.',
    pl: 'Tego tekstu nie ma jeszcze w wersji łatwej do czytania.',
    he: 'הטקסט הזה עדיין אינו זמין בפישוט לשוני.',
  },
} as const satisfies Record<string, Message>;

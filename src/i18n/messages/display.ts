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

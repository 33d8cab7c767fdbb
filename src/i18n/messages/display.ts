import type { TextSize } from '../../lib/panel.ts';
import type { Theme } from '../../state/display.svelte.ts';
import type { Message } from '../define.ts';

export const textSizeMessages = {
  small: { cs: 'Malé', en: 'Small', de: 'Klein', pl: 'Małe' },
  medium: { cs: 'Střední', en: 'Medium', de: 'Mittel', pl: 'Średnie' },
  large: { cs: 'Velké', en: 'Large', de: 'Groß', pl: 'Duże' },
  largest: { cs: 'Největší', en: 'Largest', de: 'Sehr groß', pl: 'Największe' },
} as const satisfies Record<TextSize, Message>;

export const themeMessages = {
  dark: { cs: 'Tmavé', en: 'Dark', de: 'Dunkel', pl: 'Ciemne' },
  light: { cs: 'Světlé', en: 'Light', de: 'Hell', pl: 'Jasne' },
  contrast: { cs: 'Vysoký kontrast', en: 'High contrast', de: 'Hoher Kontrast', pl: 'Wysoki kontrast' },
} as const satisfies Record<Theme, Message>;

export const displayMessages = {
  textSize: { cs: 'Velikost písma', en: 'Text size', de: 'Schriftgröße', pl: 'Wielkość tekstu' },
  colours: { cs: 'Barvy', en: 'Colours', de: 'Farben', pl: 'Kolory' },
  motion: { cs: 'Pohyb', en: 'Motion', de: 'Bewegung', pl: 'Ruch' },
  motionFull: { cs: 'Klidný pohyb', en: 'Gentle motion', de: 'Ruhige Bewegung', pl: 'Spokojny ruch' },
  motionNone: { cs: 'Bez pohybu', en: 'No motion', de: 'Ohne Bewegung', pl: 'Bez ruchu' },
} as const satisfies Record<string, Message>;

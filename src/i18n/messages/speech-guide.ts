import type { Message } from '../define.ts';

/** What reading aloud says of a screen, and of itself, in no other place than the ear. */
export const speechGuideMessages = {
  choices: {
    cs: '{count, plural, one {# položka} few {# položky} other {# položek}} k výběru.',
    en: '{count, plural, one {# item} other {# items}} to choose from.',
    de: '{count, plural, one {# Eintrag} other {# Einträge}} zur Auswahl.',
    pl: '{count, plural, one {# pozycja} few {# pozycje} other {# pozycji}} do wyboru.',
    he: '{count, plural, one {פריט אחד} two {שני פריטים} other {# פריטים}} לבחירה.',
  },
  links: {
    cs: '{count, plural, one {# odkaz} few {# odkazy} other {# odkazů}} v textu.',
    en: '{count, plural, one {# link} other {# links}} in this text.',
    de: '{count, plural, one {# Verweis} other {# Verweise}} im Text.',
    pl: '{count, plural, one {# odnośnik} few {# odnośniki} other {# odnośników}} w tekście.',
    he: '{count, plural, one {קישור אחד} two {שני קישורים} other {# קישורים}} בטקסט.',
  },
  onward: {
    cs: 'Šipka dolů čte dál.',
    en: 'The down arrow reads on.',
    de: 'Der Pfeil nach unten liest weiter.',
    pl: 'Strzałka w dół czyta dalej.',
    he: 'החץ למטה ממשיך לקרוא.',
  },
  end: {
    cs: 'Konec stránky.',
    en: 'End of the page.',
    de: 'Ende der Seite.',
    pl: 'Koniec strony.',
    he: 'סוף העמוד.',
  },
  beginning: {
    cs: 'Začátek stránky.',
    en: 'Beginning of the page.',
    de: 'Anfang der Seite.',
    pl: 'Początek strony.',
    he: 'תחילת העמוד.',
  },
  to: { cs: 'až', en: 'to', de: 'bis', pl: 'do', he: 'עד' },
  previous: { cs: 'Předchozí', en: 'Previous', de: 'Zurück', pl: 'Poprzednie', he: 'הקודם' },
  next: { cs: 'Další', en: 'Next', de: 'Weiter', pl: 'Następne', he: 'הבא' },
  stop: { cs: 'Ukončit', en: 'Stop', de: 'Beenden', pl: 'Zakończ', he: 'סיום' },
  read: { cs: 'Číst', en: 'Read', de: 'Lesen', pl: 'Czytaj', he: 'להקריא' },
} as const satisfies Record<string, Message>;

import type { Message } from '../define.ts';

export const visitMessages = {
  touch: {
    cs: 'Dotkněte se obrazovky',
    en: 'Touch the screen to begin',
    de: 'Berühren Sie den Bildschirm',
    pl: 'Dotknij ekranu, aby zacząć',
    he: 'להתחלה נוגעים במסך',
  },
  chooseLanguage: {
    cs: 'Zvolte jazyk',
    en: 'Choose a language',
    de: 'Sprache wählen',
    pl: 'Wybierz język',
    he: 'בחירת שפה',
  },
  stillThere: {
    cs: 'Jste tu ještě?',
    en: 'Are you still here?',
    de: 'Sind Sie noch da?',
    pl: 'Czy nadal tu jesteś?',
    he: 'עדיין כאן?',
  },
  endsIn: {
    cs: 'Za {seconds, plural, one {# sekundu} few {# sekundy} other {# sekund}} se výstava vrátí na začátek.',
    en: 'The exhibition returns to its beginning in {seconds, plural, one {# second} other {# seconds}}.',
    de: 'In {seconds, plural, one {# Sekunde} other {# Sekunden}} kehrt die Ausstellung zum Anfang zurück.',
    pl: 'Za {seconds, plural, one {# sekundę} few {# sekundy} other {# sekund}} wystawa wróci do początku.',
    he: 'התערוכה תחזור להתחלה בעוד {seconds, plural, one {שנייה אחת} two {שתי שניות} other {# שניות}}.',
  },
  stay: { cs: 'Zůstat', en: 'Stay here', de: 'Hier bleiben', pl: 'Zostań', he: 'להישאר כאן' },
  leave: { cs: 'Ukončit', en: 'Finish', de: 'Beenden', pl: 'Zakończ', he: 'סיום' },
  leaveHint: {
    cs: 'Vymaže vaše volby a vrátí výstavu na začátek pro dalšího návštěvníka.',
    en: 'Clears your choices and returns to the beginning for the next visitor.',
    de: 'Ihre Einstellungen werden gelöscht; für die nächste Person beginnt die Ausstellung von vorn.',
    pl: 'Usunie Twoje ustawienia i przygotuje wystawę dla następnej osoby.',
    he: 'הבחירות יימחקו והתערוכה תחזור להתחלה לקראת הביקור הבא.',
  },
  contentWarning: {
    cs: 'Než budete pokračovat',
    en: 'Before you go on',
    de: 'Bevor Sie weiterlesen',
    pl: 'Zanim pójdziesz dalej',
    he: 'לפני שממשיכים',
  },
  noRelease: {
    cs: 'Výstava se právě připravuje. Obraťte se prosím na obsluhu.',
    en: 'The exhibition is being prepared. Please ask the museum’s staff.',
    de: 'Die Ausstellung wird vorbereitet. Bitte wenden Sie sich an das Personal.',
    pl: 'Wystawa jest przygotowywana. Prosimy zwrócić się do obsługi.',
    he: 'התערוכה בהכנה. אפשר לפנות אל צוות המוזיאון.',
  },
} as const satisfies Record<string, Message>;

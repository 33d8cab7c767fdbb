import type { Message } from '../define.ts';

export const helpMessages = {
  reading: {
    cs: 'Text posunete prstem nebo šipkami vpravo dole. Podtržená slova vedou dál: k lidem, místům, trasám a událostem.',
    en: 'Move the text with a finger or with the arrows at the lower right. Underlined words lead on to people, places, routes and events.',
    de: 'Den Text verschieben Sie mit dem Finger oder mit den Pfeilen unten rechts. Unterstrichene Wörter führen weiter: zu Menschen, Orten, Wegen und Ereignissen.',
    pl: 'Tekst przesuwa się palcem lub strzałkami w prawym dolnym rogu. Podkreślone słowa prowadzą dalej: do ludzi, miejsc, tras i wydarzeń.',
    he: 'את הטקסט מזיזים באצבע או בחיצים שבתחתית המסך. מילים עם קו תחתון מובילות הלאה: אל אנשים, מקומות, מסלולים ואירועים.',
  },
  terms: {
    cs: 'Tečkovaně podtržená slova jsou pojmy. Vysvětlení se otevře přímo v textu.',
    en: 'Words with a dotted underline are terms. Their explanation opens right there.',
    de: 'Gepunktet unterstrichene Wörter sind Begriffe. Ihre Erklärung öffnet sich an Ort und Stelle.',
    pl: 'Słowa podkreślone kropkami to pojęcia. Wyjaśnienie otworzy się w tym samym miejscu.',
    he: 'מילים עם קו תחתון מנוקד הן מונחים. ההסבר נפתח בתוך הטקסט.',
  },
  numbers: {
    cs: 'Malá čísla v textu odkazují na prameny, které najdete u každé stránky.',
    en: 'The small numbers in the text refer to the sources listed on every page.',
    de: 'Die kleinen Zahlen im Text verweisen auf die Quellen, die Sie auf derselben Seite finden.',
    pl: 'Małe cyfry w tekście odsyłają do źródeł podanych na każdej stronie.',
    he: 'המספרים הקטנים בטקסט מפנים אל המקורות הרשומים בכל עמוד.',
  },
  bar: {
    cs: 'Tlačítka Zpět, Úvod, Jazyk a Nastavení jsou na každé obrazovce dole na stejném místě.',
    en: 'Back, Home, Language and Settings stand in the same place at the foot of every screen.',
    de: 'Zurück, Start, Sprache und Anpassen finden Sie auf jeder Seite unten an derselben Stelle.',
    pl: 'Przyciski Wstecz, Start, Język i Ustawienia są na każdym ekranie na dole, w tym samym miejscu.',
    he: 'הלחצנים ״חזרה״, ״ראשי״, ״שפה״ ו״הגדרות״ נמצאים תמיד באותו מקום בתחתית המסך.',
  },
} as const satisfies Record<string, Message>;

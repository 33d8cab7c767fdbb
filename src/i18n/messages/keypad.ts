import type { Message } from '../define.ts';

/** What the keys of a tactile keypad do, as the help tells it. */
export const keypadMessages = {
  keypad: {
    cs: 'Ovládání klávesami',
    en: 'Using the keys',
    de: 'Bedienung mit Tasten',
    pl: 'Obsługa klawiszami',
    he: 'הפעלה במקשים',
  },
  arrows: {
    cs: 'Šipky přecházejí od jedné položky k druhé a posouvají text.',
    en: 'The arrows lead from one item to the next and move the text.',
    de: 'Die Pfeile führen von einem Eintrag zum nächsten und bewegen den Text.',
    pl: 'Strzałki prowadzą od jednej pozycji do następnej i przesuwają tekst.',
    he: 'החיצים מובילים מפריט לפריט ומזיזים את הטקסט.',
  },
  select: {
    cs: 'Potvrdit otevře položku, na které stojíte.',
    en: 'Select opens the item you are on.',
    de: 'Auswählen öffnet den Eintrag, auf dem Sie stehen.',
    pl: 'Wybór otwiera pozycję, na której jesteś.',
    he: 'בחירה פותחת את הפריט הנוכחי.',
  },
  ways: {
    cs: 'Zpět vede na předchozí stránku, Úvod na začátek výstavy.',
    en: 'Back leads to the page before, Home to the beginning of the exhibition.',
    de: 'Zurück führt zur vorigen Seite, Start zum Anfang der Ausstellung.',
    pl: 'Wstecz prowadzi do poprzedniej strony, Start na początek wystawy.',
    he: 'חזרה מובילה אל העמוד הקודם, ראשי אל תחילת התערוכה.',
  },
  help: {
    cs: 'Nápověda otevře toto vysvětlení.',
    en: 'Help opens this explanation.',
    de: 'Hilfe öffnet diese Erklärung.',
    pl: 'Pomoc otwiera to wyjaśnienie.',
    he: 'עזרה פותחת את ההסבר הזה.',
  },
  volume: {
    cs: 'Klávesami plus a minus měníte hlasitost.',
    en: 'Plus and minus change the volume.',
    de: 'Plus und Minus ändern die Lautstärke.',
    pl: 'Plus i minus zmieniają głośność.',
    he: 'פלוס ומינוס משנים את עוצמת הקול.',
  },
  speech: {
    cs: 'Klávesa se značkou ucha zapíná a vypíná čtení nahlas.',
    en: 'The key with the ear switches reading aloud on and off.',
    de: 'Die Taste mit dem Ohr schaltet das Vorlesen ein und aus.',
    pl: 'Klawisz ze znakiem ucha włącza i wyłącza czytanie na głos.',
    he: 'המקש עם סימן האוזן מפעיל את ההקראה ומפסיק אותה.',
  },
} as const satisfies Record<string, Message>;

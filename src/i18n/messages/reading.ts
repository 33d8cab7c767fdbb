import type { CheckedLevel } from '../../../content/schema/csl.ts';
import type { EntryKind } from '../../../content/schema/ids.ts';
import type { Message } from '../define.ts';

/** Kinds of entry as headings over lists of them. */
export const kindMessages = {
  story: { cs: 'Příběhy', en: 'Stories', de: 'Geschichten', pl: 'Opowieści', he: 'סיפורים' },
  chapter: { cs: 'Kapitoly', en: 'Chapters', de: 'Kapitel', pl: 'Rozdziały', he: 'פרקים' },
  event: { cs: 'Události', en: 'Events', de: 'Ereignisse', pl: 'Wydarzenia', he: 'אירועים' },
  place: { cs: 'Místa', en: 'Places', de: 'Orte', pl: 'Miejsca', he: 'מקומות' },
  route: { cs: 'Trasy', en: 'Routes', de: 'Wege', pl: 'Trasy', he: 'מסלולים' },
  person: { cs: 'Lidé', en: 'People', de: 'Menschen', pl: 'Ludzie', he: 'אנשים' },
  term: { cs: 'Pojmy', en: 'Terms', de: 'Begriffe', pl: 'Pojęcia', he: 'מונחים' },
} as const satisfies Record<EntryKind, Message>;

/** One entry of a kind, as a label over its title. */
export const oneKindMessages = {
  story: { cs: 'Příběh', en: 'Story', de: 'Geschichte', pl: 'Opowieść', he: 'סיפור' },
  chapter: { cs: 'Kapitola', en: 'Chapter', de: 'Kapitel', pl: 'Rozdział', he: 'פרק' },
  event: { cs: 'Událost', en: 'Event', de: 'Ereignis', pl: 'Wydarzenie', he: 'אירוע' },
  place: { cs: 'Místo', en: 'Place', de: 'Ort', pl: 'Miejsce', he: 'מקום' },
  route: { cs: 'Trasa', en: 'Route', de: 'Weg', pl: 'Trasa', he: 'מסלול' },
  person: { cs: 'Člověk', en: 'Person', de: 'Mensch', pl: 'Osoba', he: 'אדם' },
  term: { cs: 'Pojem', en: 'Term', de: 'Begriff', pl: 'Pojęcie', he: 'מונח' },
} as const satisfies Record<EntryKind, Message>;

export const checkedMessages = {
  extract: {
    cs: 'čteno ve výňatku',
    en: 'read in extract',
    de: 'in Auszügen gelesen',
    pl: 'przeczytano fragment',
    he: 'נקרא בקטעים',
  },
  partial: {
    cs: 'čteno jen zčásti nebo z druhé ruky',
    en: 'read in part or at second hand only',
    de: 'nur teilweise oder aus zweiter Hand gelesen',
    pl: 'znane częściowo lub z drugiej ręki',
    he: 'נקרא בחלקו או מכלי שני בלבד',
  },
  'not-read': {
    cs: 'doporučený pramen, dosud nečtený',
    en: 'recommended, not yet read',
    de: 'empfohlen, noch nicht gelesen',
    pl: 'zalecane, jeszcze nieprzeczytane',
    he: 'מומלץ, טרם נקרא',
  },
} as const satisfies Record<CheckedLevel, Message>;

export const readingMessages = {
  sources: { cs: 'Prameny', en: 'Sources', de: 'Quellen', pl: 'Źródła', he: 'מקורות' },
  citedBy: { cs: 'Opírá se o něj', en: 'Used by', de: 'Verwendet in', pl: 'Wykorzystano w', he: 'היכן נזכר' },
  related: { cs: 'Souvislosti', en: 'Related', de: 'Zusammenhänge', pl: 'Powiązania', he: 'בהקשר זה' },
  onMap: {
    cs: 'Ukázat na mapě',
    en: 'Show on the map',
    de: 'Auf der Karte zeigen',
    pl: 'Pokaż na mapie',
    he: 'הצגה במפה',
  },
  onTimeline: {
    cs: 'Ukázat na časové ose',
    en: 'Show on the timeline',
    de: 'Auf der Zeitachse zeigen',
    pl: 'Pokaż na osi czasu',
    he: 'הצגה בציר הזמן',
  },
  deeper: {
    cs: 'Číst o násilí podrobněji',
    en: 'Read about the violence in more detail',
    de: 'Ausführlicher über die Gewalt lesen',
    pl: 'Przeczytaj więcej o przemocy',
    he: 'לקריאה מפורטת יותר על האלימות',
  },
  deeperHint: {
    cs: 'Tato část popisuje hromadnou vraždu. Otevře se, až se dotknete tlačítka.',
    en: 'This part describes mass murder. It opens only when you touch it.',
    de: 'Dieser Teil beschreibt einen Massenmord. Er öffnet sich erst, wenn Sie ihn berühren.',
    pl: 'Ta część opisuje masowy mord. Otworzy się dopiero po dotknięciu.',
    he: 'חלק זה מתאר רצח המוני. הוא נפתח רק בנגיעה.',
  },
  hide: { cs: 'Skrýt', en: 'Hide', de: 'Ausblenden', pl: 'Ukryj', he: 'הסתרה' },
  chapterOf: {
    cs: 'Kapitola {position} z {count}',
    en: 'Chapter {position} of {count}',
    de: 'Kapitel {position} von {count}',
    pl: 'Rozdział {position} z {count}',
    he: 'פרק {position} מתוך {count}',
  },
  chapterCount: {
    cs: '{count, plural, one {# kapitola} few {# kapitoly} other {# kapitol}}',
    en: '{count, plural, one {# chapter} other {# chapters}}',
    de: '{count, plural, one {# Kapitel} other {# Kapitel}}',
    pl: '{count, plural, one {# rozdział} few {# rozdziały} other {# rozdziałów}}',
    he: '{count, plural, one {פרק אחד} two {שני פרקים} other {# פרקים}}',
  },
  next: {
    cs: 'Další kapitola',
    en: 'Next chapter',
    de: 'Nächstes Kapitel',
    pl: 'Następny rozdział',
    he: 'הפרק הבא',
  },
  previous: {
    cs: 'Předchozí kapitola',
    en: 'Previous chapter',
    de: 'Voriges Kapitel',
    pl: 'Poprzedni rozdział',
    he: 'הפרק הקודם',
  },
  begin: {
    cs: 'Začít číst',
    en: 'Begin reading',
    de: 'Lesen beginnen',
    pl: 'Zacznij czytać',
    he: 'לתחילת הקריאה',
  },
  endOfStory: {
    cs: 'Zpět k příběhům',
    en: 'Back to the stories',
    de: 'Zurück zu den Geschichten',
    pl: 'Wróć do opowieści',
    he: 'חזרה אל הסיפורים',
  },
  wholeTerm: {
    cs: 'Otevřít celé heslo',
    en: 'Open the full entry',
    de: 'Zum ganzen Eintrag',
    pl: 'Otwórz całe hasło',
    he: 'לערך המלא',
  },
} as const satisfies Record<string, Message>;

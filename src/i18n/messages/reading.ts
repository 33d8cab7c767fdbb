import type { CheckedLevel } from '../../../content/schema/csl.ts';
import type { EntryKind } from '../../../content/schema/ids.ts';
import type { Message } from '../define.ts';

/** Kinds of entry as headings over lists of them. */
export const kindMessages = {
  story: { cs: 'Příběhy', en: 'Stories', de: 'Geschichten', pl: 'Opowieści' },
  chapter: { cs: 'Kapitoly', en: 'Chapters', de: 'Kapitel', pl: 'Rozdziały' },
  event: { cs: 'Události', en: 'Events', de: 'Ereignisse', pl: 'Wydarzenia' },
  place: { cs: 'Místa', en: 'Places', de: 'Orte', pl: 'Miejsca' },
  route: { cs: 'Trasy', en: 'Routes', de: 'Wege', pl: 'Trasy' },
  person: { cs: 'Lidé', en: 'People', de: 'Menschen', pl: 'Ludzie' },
  term: { cs: 'Pojmy', en: 'Terms', de: 'Begriffe', pl: 'Pojęcia' },
} as const satisfies Record<EntryKind, Message>;

/** One entry of a kind, as a label over its title. */
export const oneKindMessages = {
  story: { cs: 'Příběh', en: 'Story', de: 'Geschichte', pl: 'Opowieść' },
  chapter: { cs: 'Kapitola', en: 'Chapter', de: 'Kapitel', pl: 'Rozdział' },
  event: { cs: 'Událost', en: 'Event', de: 'Ereignis', pl: 'Wydarzenie' },
  place: { cs: 'Místo', en: 'Place', de: 'Ort', pl: 'Miejsce' },
  route: { cs: 'Trasa', en: 'Route', de: 'Weg', pl: 'Trasa' },
  person: { cs: 'Člověk', en: 'Person', de: 'Mensch', pl: 'Osoba' },
  term: { cs: 'Pojem', en: 'Term', de: 'Begriff', pl: 'Pojęcie' },
} as const satisfies Record<EntryKind, Message>;

export const checkedMessages = {
  extract: {
    cs: 'čteno ve výňatku',
    en: 'read in extract',
    de: 'in Auszügen gelesen',
    pl: 'przeczytano fragment',
  },
  partial: {
    cs: 'čteno jen zčásti nebo z druhé ruky',
    en: 'read in part or at second hand only',
    de: 'nur teilweise oder aus zweiter Hand gelesen',
    pl: 'znane częściowo lub z drugiej ręki',
  },
  'not-read': {
    cs: 'doporučený pramen, dosud nečtený',
    en: 'recommended, not yet read',
    de: 'empfohlen, noch nicht gelesen',
    pl: 'zalecane, jeszcze nieprzeczytane',
  },
} as const satisfies Record<CheckedLevel, Message>;

export const readingMessages = {
  sources: { cs: 'Prameny', en: 'Sources', de: 'Quellen', pl: 'Źródła' },
  citedBy: { cs: 'Opírá se o něj', en: 'Used by', de: 'Verwendet in', pl: 'Wykorzystano w' },
  related: { cs: 'Souvislosti', en: 'Related', de: 'Zusammenhänge', pl: 'Powiązania' },
  onMap: { cs: 'Ukázat na mapě', en: 'Show on the map', de: 'Auf der Karte zeigen', pl: 'Pokaż na mapie' },
  onTimeline: {
    cs: 'Ukázat na časové ose',
    en: 'Show on the timeline',
    de: 'Auf der Zeitachse zeigen',
    pl: 'Pokaż na osi czasu',
  },
  deeper: {
    cs: 'Číst o násilí podrobněji',
    en: 'Read about the violence in more detail',
    de: 'Ausführlicher über die Gewalt lesen',
    pl: 'Przeczytaj więcej o przemocy',
  },
  deeperHint: {
    cs: 'Tato část popisuje hromadnou vraždu. Otevře se, až se dotknete tlačítka.',
    en: 'This part describes mass murder. It opens only when you touch it.',
    de: 'Dieser Teil beschreibt einen Massenmord. Er öffnet sich erst, wenn Sie ihn berühren.',
    pl: 'Ta część opisuje masowy mord. Otworzy się dopiero po dotknięciu.',
  },
  hide: { cs: 'Skrýt', en: 'Hide', de: 'Ausblenden', pl: 'Ukryj' },
  chapterOf: {
    cs: 'Kapitola {position} z {count}',
    en: 'Chapter {position} of {count}',
    de: 'Kapitel {position} von {count}',
    pl: 'Rozdział {position} z {count}',
  },
  chapterCount: {
    cs: '{count, plural, one {# kapitola} few {# kapitoly} other {# kapitol}}',
    en: '{count, plural, one {# chapter} other {# chapters}}',
    de: '{count, plural, one {# Kapitel} other {# Kapitel}}',
    pl: '{count, plural, one {# rozdział} few {# rozdziały} other {# rozdziałów}}',
  },
  next: { cs: 'Další kapitola', en: 'Next chapter', de: 'Nächstes Kapitel', pl: 'Następny rozdział' },
  previous: {
    cs: 'Předchozí kapitola',
    en: 'Previous chapter',
    de: 'Voriges Kapitel',
    pl: 'Poprzedni rozdział',
  },
  begin: { cs: 'Začít číst', en: 'Begin reading', de: 'Lesen beginnen', pl: 'Zacznij czytać' },
  endOfStory: {
    cs: 'Zpět k příběhům',
    en: 'Back to the stories',
    de: 'Zurück zu den Geschichten',
    pl: 'Wróć do opowieści',
  },
  schematic: {
    cs: 'Schematický nákres',
    en: 'Schematic drawing',
    de: 'Schematische Zeichnung',
    pl: 'Rysunek schematyczny',
  },
  wholeTerm: {
    cs: 'Otevřít celé heslo',
    en: 'Open the full entry',
    de: 'Zum ganzen Eintrag',
    pl: 'Otwórz całe hasło',
  },
} as const satisfies Record<string, Message>;

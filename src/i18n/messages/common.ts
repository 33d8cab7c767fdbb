import type { Message } from '../define.ts';

export const commonMessages = {
  back: { cs: 'Zpět', en: 'Back', de: 'Zurück', pl: 'Wstecz' },
  home: { cs: 'Úvod', en: 'Home', de: 'Start', pl: 'Start' },
  search: { cs: 'Hledat', en: 'Search', de: 'Suche', pl: 'Szukaj' },
  language: { cs: 'Jazyk', en: 'Language', de: 'Sprache', pl: 'Język' },
  display: { cs: 'Zobrazení', en: 'Display', de: 'Anzeige', pl: 'Wygląd' },
  help: { cs: 'Nápověda', en: 'Help', de: 'Hilfe', pl: 'Pomoc' },
  timeline: { cs: 'Časová osa', en: 'Timeline', de: 'Zeitachse', pl: 'Oś czasu' },
  map: { cs: 'Mapa', en: 'Map', de: 'Karte', pl: 'Mapa' },
  people: { cs: 'Lidé', en: 'People', de: 'Menschen', pl: 'Ludzie' },
  terms: { cs: 'Slovník pojmů', en: 'Glossary', de: 'Begriffe', pl: 'Słownik pojęć' },
  sources: { cs: 'Prameny', en: 'Sources', de: 'Quellen', pl: 'Źródła' },
  about: { cs: 'O výstavě', en: 'About this exhibition', de: 'Über diese Ausstellung', pl: 'O wystawie' },
  close: { cs: 'Zavřít', en: 'Close', de: 'Schließen', pl: 'Zamknij' },
  continue: { cs: 'Pokračovat', en: 'Continue', de: 'Weiter', pl: 'Dalej' },
  navigation: { cs: 'Ovládání', en: 'Controls', de: 'Bedienung', pl: 'Sterowanie' },
  further: { cs: 'Posunout dolů', en: 'Scroll down', de: 'Nach unten', pl: 'Przewiń w dół' },
  nearer: { cs: 'Posunout nahoru', en: 'Scroll up', de: 'Nach oben', pl: 'Przewiń w górę' },
  missing: {
    cs: 'Tuto stránku se nepodařilo otevřít.',
    en: 'This page could not be opened.',
    de: 'Diese Seite konnte nicht geöffnet werden.',
    pl: 'Nie udało się otworzyć tej strony.',
  },
  missingHint: {
    cs: 'Vraťte se prosím zpět, ostatní části výstavy fungují.',
    en: 'Please go back; the rest of the exhibition works.',
    de: 'Bitte gehen Sie zurück; alles Übrige können Sie weiterhin lesen.',
    pl: 'Wróć; pozostałe części wystawy działają.',
  },
} as const satisfies Record<string, Message>;

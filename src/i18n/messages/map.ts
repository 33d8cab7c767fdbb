import type { Message } from '../define.ts';

export const mapMessages = {
  zoomIn: { cs: 'Přiblížit', en: 'Zoom in', de: 'Vergrößern', pl: 'Przybliż', he: 'התקרבות' },
  zoomOut: { cs: 'Oddálit', en: 'Zoom out', de: 'Verkleinern', pl: 'Oddal', he: 'התרחקות' },
  whole: { cs: 'Celá mapa', en: 'Whole map', de: 'Ganze Karte', pl: 'Cała mapa', he: 'כל המפה' },
  north: {
    cs: 'Posunout na sever',
    en: 'Move north',
    de: 'Nach Norden',
    pl: 'Przesuń na północ',
    he: 'הזזה צפונה',
  },
  south: {
    cs: 'Posunout na jih',
    en: 'Move south',
    de: 'Nach Süden',
    pl: 'Przesuń na południe',
    he: 'הזזה דרומה',
  },
  west: {
    cs: 'Posunout na západ',
    en: 'Move west',
    de: 'Nach Westen',
    pl: 'Przesuń na zachód',
    he: 'הזזה מערבה',
  },
  east: {
    cs: 'Posunout na východ',
    en: 'Move east',
    de: 'Nach Osten',
    pl: 'Przesuń na wschód',
    he: 'הזזה מזרחה',
  },
  schematic: {
    cs: 'Schematická mapa bez hranic. Úsečky spojují doložená místa, nejsou to skutečné cesty.',
    en: 'Schematic map without borders. Lines join documented places; they are not the actual roads.',
    de: 'Schematische Karte ohne Grenzen. Die Linien verbinden belegte Orte und zeigen nicht die wirklichen Wege.',
    pl: 'Mapa schematyczna bez granic. Linie łączą udokumentowane miejsca i nie są rzeczywistymi drogami.',
    he: 'מפה סכמטית ללא גבולות. הקווים מחברים מקומות מתועדים ואינם מציינים את הדרכים עצמן.',
  },
  unknownWay: {
    cs: 'cesta neznámá',
    en: 'route not known',
    de: 'Weg unbekannt',
    pl: 'droga nieznana',
    he: 'המסלול אינו ידוע',
  },
  allRoutes: {
    cs: 'Všechny trasy',
    en: 'All routes',
    de: 'Alle Wege',
    pl: 'Wszystkie trasy',
    he: 'כל המסלולים',
  },
  open: { cs: 'Číst víc', en: 'Read more', de: 'Mehr lesen', pl: 'Czytaj więcej', he: 'לקריאה נוספת' },
  map: {
    cs: 'Mapa tras a míst',
    en: 'Map of routes and places',
    de: 'Karte der Wege und Orte',
    pl: 'Mapa tras i miejsc',
    he: 'מפת המסלולים והמקומות',
  },
} as const satisfies Record<string, Message>;

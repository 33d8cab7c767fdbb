import type { Message } from '../define.ts';

export const aboutMessages = {
  edition: {
    cs: 'Vydání {release}, texty naposledy revidovány {date}.',
    en: 'Release {release}; texts last revised on {date}.',
    de: 'Ausgabe {release}, Texte zuletzt durchgesehen am {date}.',
    pl: 'Wydanie {release}, teksty ostatnio sprawdzono {date}.',
    he: 'מהדורה {release}; הטקסטים נבדקו לאחרונה ב־{date}.',
  },
  licence: {
    cs: 'Licence textů: {licence}.',
    en: 'Licence of the texts: {licence}.',
    de: 'Lizenz der Texte: {licence}.',
    pl: 'Licencja tekstów: {licence}.',
    he: 'רישיון הטקסטים: {licence}.',
  },
  allSources: {
    cs: 'Všechny prameny',
    en: 'All sources',
    de: 'Alle Quellen',
    pl: 'Wszystkie źródła',
    he: 'כל המקורות',
  },
} as const satisfies Record<string, Message>;

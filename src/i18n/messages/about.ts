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
  awaitsProofreading: {
    cs: 'Tento překlad zatím neprošel korekturou rodilého mluvčího.',
    en: 'This translation has not been proofread by a native speaker yet.',
    de: 'Diese Übersetzung wurde noch nicht muttersprachlich Korrektur gelesen.',
    pl: 'Tego przekładu nie sprawdził jeszcze rodzimy użytkownik języka.',
    he: 'התרגום הזה טרם עבר הגהה בידי דוברי עברית מלידה.',
  },
} as const satisfies Record<string, Message>;

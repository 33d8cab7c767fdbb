import type { Message } from '../define.ts';

export const playerMessages = {
  play: { cs: 'Přehrát', en: 'Play', de: 'Abspielen', pl: 'Odtwórz', he: 'הפעלה' },
  pause: { cs: 'Pozastavit', en: 'Pause', de: 'Anhalten', pl: 'Wstrzymaj', he: 'השהיה' },
  earlier: {
    cs: '10\u00a0s zpět',
    en: '10\u00a0s back',
    de: '10\u00a0s zurück',
    pl: '10\u00a0s wstecz',
    he: '10\u00a0שניות אחורה',
  },
  later: {
    cs: '10\u00a0s vpřed',
    en: '10\u00a0s forward',
    de: '10\u00a0s vor',
    pl: '10\u00a0s dalej',
    he: '10\u00a0שניות קדימה',
  },
  place: {
    cs: '{position} z\u00a0{length}',
    en: '{position} of {length}',
    de: '{position} von {length}',
    pl: '{position} z\u00a0{length}',
    he: '{position} מתוך {length}',
  },
  captions: { cs: 'Titulky', en: 'Captions', de: 'Untertitel', pl: 'Napisy', he: 'כתוביות' },
  transcript: { cs: 'Přepis', en: 'Transcript', de: 'Transkript', pl: 'Transkrypcja', he: 'תמליל' },
  described: {
    cs: 'Zvukový popis',
    en: 'Audio description',
    de: 'Audiodeskription',
    pl: 'Audiodeskrypcja',
    he: 'תיאור קולי',
  },
  cannotPlay: {
    cs: 'Tuto nahrávku teď nelze přehrát.',
    en: 'This recording cannot be played at the moment.',
    de: 'Diese Aufnahme lässt sich gerade nicht abspielen.',
    pl: 'Tego nagrania nie można teraz odtworzyć.',
    he: 'לא ניתן להפעיל כרגע את ההקלטה הזאת.',
  },
  /** A sign language that has no name here. */
  otherSignLanguage: {
    cs: 'Znakový jazyk',
    en: 'Sign language',
    de: 'Gebärdensprache',
    pl: 'Język migowy',
    he: 'שפת סימנים',
  },
} as const satisfies Record<string, Message>;

/** Sign languages by their tags. */
export const signLanguageMessages: Readonly<Record<string, Message>> = {
  cse: {
    cs: 'Český znakový jazyk',
    en: 'Czech Sign Language',
    de: 'Tschechische Gebärdensprache',
    pl: 'Czeski język migowy',
    he: 'שפת הסימנים הצ׳כית',
  },
  gsg: {
    cs: 'Německý znakový jazyk',
    en: 'German Sign Language',
    de: 'Deutsche Gebärdensprache',
    pl: 'Niemiecki język migowy',
    he: 'שפת הסימנים הגרמנית',
  },
  pso: {
    cs: 'Polský znakový jazyk',
    en: 'Polish Sign Language',
    de: 'Polnische Gebärdensprache',
    pl: 'Polski język migowy',
    he: 'שפת הסימנים הפולנית',
  },
  isr: {
    cs: 'Izraelský znakový jazyk',
    en: 'Israeli Sign Language',
    de: 'Israelische Gebärdensprache',
    pl: 'Izraelski język migowy',
    he: 'שפת הסימנים הישראלית',
  },
  ils: {
    cs: 'Mezinárodní znakový systém',
    en: 'International Sign',
    de: 'Internationale Gebärden',
    pl: 'Międzynarodowy system migowy',
    he: 'סימנים בינלאומיים',
  },
};

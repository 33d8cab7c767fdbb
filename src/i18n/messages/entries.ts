import type { TravelMode } from '../../../content/schema/exhibit.ts';
import type { Message } from '../define.ts';

export const modeMessages = {
  foot: { cs: 'pěšky', en: 'on foot', de: 'zu Fuß', pl: 'pieszo', he: 'ברגל' },
  train: { cs: 'vlakem', en: 'by train', de: 'mit der Bahn', pl: 'koleją', he: 'ברכבת' },
  boat: { cs: 'lodí', en: 'by boat', de: 'mit dem Schiff', pl: 'drogą wodną', he: 'בכלי שיט' },
} as const satisfies Record<TravelMode, Message>;

export const entryMessages = {
  born: { cs: 'Narození', en: 'Born', de: 'Geboren', pl: 'Urodzenie', he: 'לידה' },
  died: { cs: 'Úmrtí', en: 'Died', de: 'Gestorben', pl: 'Śmierć', he: 'מוות' },
  ownName: {
    cs: 'Vlastní podoba jména',
    en: 'Name as they wrote it',
    de: 'Eigene Schreibung',
    pl: 'Własna pisownia',
    he: 'השם בכתב המקור',
  },
  birthName: {
    cs: 'Rodné jméno',
    en: 'Name at birth',
    de: 'Geburtsname',
    pl: 'Nazwisko rodowe',
    he: 'שם בלידה',
  },
  works: {
    cs: 'Svědectví a dílo',
    en: 'Testimony and works',
    de: 'Zeugnis und Werk',
    pl: 'Świadectwo i twórczość',
    he: 'עדות ויצירה',
  },
  otherNames: {
    cs: 'Další názvy',
    en: 'Other names',
    de: 'Weitere Namen',
    pl: 'Inne nazwy',
    he: 'שמות נוספים',
  },
  today: { cs: 'Dnes', en: 'Today', de: 'Heute', pl: 'Dziś', he: 'כיום' },
  position: { cs: 'Poloha', en: 'Position', de: 'Lage', pl: 'Położenie', he: 'מיקום' },
  approximate: { cs: 'přibližná', en: 'approximate', de: 'ungefähr', pl: 'przybliżone', he: 'משוער' },
  wayUnknown: {
    cs: 'přesná cesta není známa',
    en: 'the exact route is not known',
    de: 'der genaue Weg ist nicht bekannt',
    pl: 'dokładna droga nie jest znana',
    he: 'המסלול המדויק אינו ידוע',
  },
} as const satisfies Record<string, Message>;

import type { TravelMode } from '../../../content/schema/exhibit.ts';
import type { Message } from '../define.ts';

export const modeMessages = {
  foot: { cs: 'pěšky', en: 'on foot', de: 'zu Fuß', pl: 'pieszo' },
  train: { cs: 'vlakem', en: 'by train', de: 'mit der Bahn', pl: 'koleją' },
  boat: { cs: 'lodí', en: 'by boat', de: 'mit dem Schiff', pl: 'drogą wodną' },
} as const satisfies Record<TravelMode, Message>;

export const entryMessages = {
  born: { cs: 'Narození', en: 'Born', de: 'Geboren', pl: 'Urodzenie' },
  died: { cs: 'Úmrtí', en: 'Died', de: 'Gestorben', pl: 'Śmierć' },
  birthName: { cs: 'Rodné jméno', en: 'Name at birth', de: 'Geburtsname', pl: 'Nazwisko rodowe' },
  works: {
    cs: 'Svědectví a dílo',
    en: 'Testimony and works',
    de: 'Zeugnis und Werk',
    pl: 'Świadectwo i twórczość',
  },
  otherNames: { cs: 'Další názvy', en: 'Other names', de: 'Weitere Namen', pl: 'Inne nazwy' },
  today: { cs: 'Dnes', en: 'Today', de: 'Heute', pl: 'Dziś' },
  position: { cs: 'Poloha', en: 'Position', de: 'Lage', pl: 'Położenie' },
  approximate: { cs: 'přibližná', en: 'approximate', de: 'ungefähr', pl: 'przybliżone' },
  wayUnknown: {
    cs: 'přesná cesta není známa',
    en: 'the exact route is not known',
    de: 'der genaue Weg ist nicht bekannt',
    pl: 'dokładna droga nie jest znana',
  },
} as const satisfies Record<string, Message>;

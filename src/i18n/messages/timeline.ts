import type { Message } from '../define.ts';

export const timelineMessages = {
  closer: { cs: 'Přiblížit', en: 'Zoom in', de: 'Vergrößern', pl: 'Przybliż' },
  farther: { cs: 'Oddálit', en: 'Zoom out', de: 'Verkleinern', pl: 'Oddal' },
  earlier: { cs: 'Dřív', en: 'Earlier', de: 'Früher', pl: 'Wcześniej' },
  later: { cs: 'Později', en: 'Later', de: 'Später', pl: 'Później' },
  whole: { cs: 'Celé období', en: 'Whole period', de: 'Ganzer Zeitraum', pl: 'Cały okres' },
  previous: {
    cs: 'Předchozí událost',
    en: 'Previous event',
    de: 'Voriges Ereignis',
    pl: 'Poprzednie wydarzenie',
  },
  next: { cs: 'Další událost', en: 'Next event', de: 'Nächstes Ereignis', pl: 'Następne wydarzenie' },
  all: { cs: 'Všechny události', en: 'All events', de: 'Alle Ereignisse', pl: 'Wszystkie wydarzenia' },
} as const satisfies Record<string, Message>;

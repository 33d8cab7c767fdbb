import type { Message } from '../define.ts';

export const timelineMessages = {
  closer: { cs: 'Přiblížit', en: 'Zoom in', de: 'Vergrößern', pl: 'Przybliż', he: 'התקרבות' },
  farther: { cs: 'Oddálit', en: 'Zoom out', de: 'Verkleinern', pl: 'Oddal', he: 'התרחקות' },
  earlier: { cs: 'Dřív', en: 'Earlier', de: 'Früher', pl: 'Wcześniej', he: 'מוקדם יותר' },
  later: { cs: 'Později', en: 'Later', de: 'Später', pl: 'Później', he: 'מאוחר יותר' },
  whole: { cs: 'Celé období', en: 'Whole period', de: 'Ganzer Zeitraum', pl: 'Cały okres', he: 'כל התקופה' },
  previous: {
    cs: 'Předchozí událost',
    en: 'Previous event',
    de: 'Voriges Ereignis',
    pl: 'Poprzednie wydarzenie',
    he: 'האירוע הקודם',
  },
  next: {
    cs: 'Další událost',
    en: 'Next event',
    de: 'Nächstes Ereignis',
    pl: 'Następne wydarzenie',
    he: 'האירוע הבא',
  },
  all: {
    cs: 'Všechny události',
    en: 'All events',
    de: 'Alle Ereignisse',
    pl: 'Wszystkie wydarzenia',
    he: 'כל האירועים',
  },
} as const satisfies Record<string, Message>;

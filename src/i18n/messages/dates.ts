import type { Message } from '../define.ts';

export const dateMessages = {
  /** A month or a year; in Czech and Polish in the genitive. */
  around: {
    cs: 'kolem {date}',
    en: 'around {date}',
    de: 'um {date}',
    pl: 'około {date}',
    he: 'בסביבות {date}',
  },
  aroundDay: {
    cs: 'kolem {date}',
    en: 'around {date}',
    de: 'um den {date}',
    pl: 'około {date}',
    he: 'בסביבות {date}',
  },
} as const satisfies Record<string, Message>;

import type { Message } from '../define.ts';

export const dateMessages = {
  about: { cs: 'kolem {date}', en: 'around {date}', de: 'um {date}', pl: 'około {date}' },
} as const satisfies Record<string, Message>;

import type { FigureBound } from '../../../content/schema/figure.ts';
import type { Message } from '../define.ts';

export const figureMessages = {
  about: { cs: 'asi {value}', en: 'about {value}', de: 'etwa {value}', pl: 'około {value}', he: 'כ־{value}' },
  fromTo: {
    cs: '{low} až {high}',
    en: '{low} to {high}',
    de: '{low} bis {high}',
    pl: 'od {low} do {high}',
    he: '{low} עד {high}',
  },
  'at-least': {
    cs: 'nejméně {value}',
    en: 'at least {value}',
    de: 'mindestens {value}',
    pl: 'co najmniej {value}',
    he: 'לפחות {value}',
  },
  'more-than': {
    cs: 'přes {value}',
    en: 'more than {value}',
    de: 'über {value}',
    pl: 'ponad {value}',
    he: 'יותר מ־{value}',
  },
  'up-to': {
    cs: 'až {value}',
    en: 'up to {value}',
    de: 'bis zu {value}',
    pl: 'do {value}',
    he: 'עד {value}',
  },
  'fewer-than': {
    cs: 'méně než {value}',
    en: 'fewer than {value}',
    de: 'weniger als {value}',
    pl: 'mniej niż {value}',
    he: 'פחות מ־{value}',
  },
} as const satisfies Record<FigureBound | 'about' | 'fromTo', Message>;

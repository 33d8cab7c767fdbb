import { attempts } from './attempt.ts';

/** A release that the museum's keys have signed, made by hand to be hostile. */
export const contentAttempts = attempts('signed release', {
  18: {
    what: 'Spell-check: its menu, its dictionary from the network',
    expected: 'neither menu nor request',
  },
  32: { what: 'A PDF, for the menus of its viewer', expected: 'refused, or not shown; no viewer' },
  55: {
    what: 'HTML, SVG, Markdown and CSS in every text',
    expected: 'letters on the screen; no element, script or request',
  },
  56: {
    what: 'Bombs: huge pictures, entities within entities, endless fonts',
    expected: 'refused before they are drawn',
  },
  57: {
    what: 'Texts that turn the line around, hide or pile up signs, or look like the staff panel',
    expected: 'they stay in their own box; staff’s screens cannot be imitated',
  },
  77: {
    what: 'A flood: huge texts and lists, addresses, history',
    expected: 'refused, or shown without a hang',
  },
});

/** What the keys of a tactile keypad ask for. Arrows and select may also come as ordinary keys. */
export const keypadActions = [
  'up',
  'down',
  'left',
  'right',
  'select',
  'back',
  'home',
  'help',
  'speech',
  'volume-up',
  'volume-down',
  'headphones-in',
  'headphones-out',
] as const;
export type KeypadAction = (typeof keypadActions)[number];

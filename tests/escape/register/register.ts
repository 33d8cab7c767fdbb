import type { Attempt } from './attempt.ts';
import { contentAttempts } from './content.ts';
import { handAttempts } from './hands.ts';
import { inputAttempts } from './input.ts';
import { machineAttempts } from './machine.ts';
import { pageAttempts } from './page.ts';

/** Every attempt, by number. Numbers run to 80; six are free, because what they meant turned out to be another one. */
export const register: readonly Attempt[] = [
  ...inputAttempts,
  ...pageAttempts,
  ...contentAttempts,
  ...machineAttempts,
  ...handAttempts,
].sort((one, other) => one.number - other.number);

export const freeNumbers: readonly number[] = [26, 43, 44, 52, 69, 79];

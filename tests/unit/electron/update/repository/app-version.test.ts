import { describe, expect, it } from 'vitest';
import { isAtLeast } from '../../../../../electron/update/repository/app-version.ts';

describe('isAtLeast', () => {
  it.each([
    ['1.2.3', '1.2.3'],
    ['1.10.0', '1.9.0'],
    ['2.0.0', '1.99.99'],
    ['1.2.4', '1.2.3'],
    ['1.2.3-beta.4', '1.2.3'],
    ['1.2.3+build', '1.2.3'],
  ])('says that %s is at least %s', (version, oldest) => expect(isAtLeast(version, oldest)).toBe(true));

  it.each([
    ['1.9.0', '1.10.0'],
    ['1.99.99', '2.0.0'],
    ['1.2.2', '1.2.3'],
    ['0.0.0', '0.0.1'],
  ])('says that %s is older than %s', (version, oldest) => expect(isAtLeast(version, oldest)).toBe(false));

  it.each(['', '1', '1.2', 'v1.2.3', '1.2.3.4', '1.2.x', '1.2.123456'])(
    'refuses "%s", which is no version',
    (text) => {
      expect(() => isAtLeast(text, '1.0.0')).toThrow(TypeError);
      expect(() => isAtLeast('1.0.0', text)).toThrow(TypeError);
    },
  );
});

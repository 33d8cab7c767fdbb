import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describe, expect, it } from 'vitest';
import { freeNumbers, register } from '../../escape/register/register.ts';
import { attemptsTable, type NamedTest } from '../../escape/table.ts';
import { attemptsIn, sentenceOf, titlesIn } from '../../escape/titles.ts';

const projectDir = path.resolve(import.meta.dirname, '../../..');
const testsDir = path.join(projectDir, 'tests');
const read = (...parts: readonly string[]) => readFileSync(path.join(projectDir, ...parts), 'utf8');
const byHand = register.filter(({ means }) => means === 'hands');

const tests: readonly NamedTest[] = readdirSync(path.join(testsDir, 'escape'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => path.join('escape', file))
  .sort()
  .flatMap((file) =>
    titlesIn(read('tests', file)).map((title) => ({
      file,
      sentence: sentenceOf(title),
      attempts: attemptsIn(title),
    })),
  );

describe('the register of attempts', () => {
  it('gives every number to 80 to one attempt, or to none that is named', () => {
    const numbers = [...register.map(({ number }) => number), ...freeNumbers].sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => index + 1));
  });

  it('has a place on the sheet for hands for all that is left to hands', () => {
    const sheet = read('build/resources/os/hands-on-sheet.md');
    const onSheet = new Set([...sheet.matchAll(/^\|\s*(\d+)\s*\|/gm)].map(([, number]) => Number(number)));
    expect(byHand.filter(({ number }) => !onSheet.has(number))).toEqual([]);
  });

  it.each(byHand)('names where $number is closed, and the number stands there', ({ number, closedIn }) => {
    expect(closedIn).not.toEqual([]);
    for (const file of closedIn) expect(read(file), file).toMatch(new RegExp(`\\b${number}\\b`));
  });

  it('is what tests name: none tries an attempt that is not in it', () => {
    const known = new Set(register.map(({ number }) => number));
    expect(tests.filter(({ attempts }) => attempts.some((number) => !known.has(number)))).toEqual([]);
  });
});

describe('the table of attempts', () => {
  it('is what register and tests say', async () => {
    const tablePath = path.join(testsDir, 'escape/attempts.md');
    const config = await resolveConfig(tablePath);
    const text = await format(attemptsTable(register, tests), { ...config, filepath: tablePath });
    await expect(text).toMatchFileSnapshot(tablePath);
  });
});

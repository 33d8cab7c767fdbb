import type { Attempt } from './register/attempt.ts';

/** A test of the suite, as its source names it. */
export interface NamedTest {
  /** Relative to `tests/`. */
  readonly file: string;
  readonly sentence: string;
  readonly attempts: readonly number[];
}

/** The register as Markdown: what is tried, by whom it must be stopped, and which tests show that it is. */
export function attemptsTable(register: readonly Attempt[], tests: readonly NamedTest[]): string {
  const rows = register.map((attempt) => {
    const { number, what, layers, means, expected } = attempt;
    return [number, what, layers.join(', '), means, expected, proof(attempt, tests)].join(' | ');
  });
  return [
    'Generated from `register/` and the titles of the tests; `npm run unit -- tests/unit/escape -u` writes it anew.',
    '',
    ...summary(register),
    '',
    '| # | Attempt | Stopped by | Tried by | Must happen | Shown by |',
    '| - | - | - | - | - | - |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function proof({ number, closedIn }: Attempt, tests: readonly NamedTest[]): string {
  const named = tests.filter(({ attempts }) => attempts.includes(number));
  return [
    ...named.map(({ file, sentence }) => `\`${file}\` › ${escapeCell(sentence)}`),
    ...(closedIn.length > 0 ? ['the sheet for hands', ...closedIn.map((file) => `\`${file}\``)] : []),
  ].join('<br>');
}

function summary(register: readonly Attempt[]): readonly string[] {
  const byHand = register.filter(({ means }) => means === 'hands');
  const count = (layer: string) => register.filter(({ layers }) => layers.includes(layer as never)).length;
  return [
    `- ${register.length} attempts: ${register.length - byHand.length} are tried by the suite, ${byHand.length} are left to hands.`,
    `- Stopped by the application: ${count('application')}; by the operating system: ${count('system')}; by case and firmware: ${count('hardware')}. Some need two.`,
  ];
}

const escapeCell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('<', '\\<').replaceAll('*', '\\*');

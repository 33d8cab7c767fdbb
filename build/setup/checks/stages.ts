/** What proves the product, from the cheap to the dear. A new kind of check is one more entry here. */
import { existsSync, readdirSync } from 'node:fs';

import { inOutput, inProject } from '../paths.ts';
import { countPlaywright, countVitest, type Counts } from './counts.ts';
import { tool, type Command } from './tools.ts';

export type StageName =
  | 'format'
  | 'lint'
  | 'types'
  | 'unused'
  | 'exhibit'
  | 'unit'
  | 'component'
  | 'update'
  | 'build'
  | 'package'
  | 'escape'
  | 'e2e'
  | 'accessibility';

interface StageBase {
  readonly name: StageName;
  /** Without this file or folder there is nothing to check. */
  readonly needs: string;
  /** It opens windows, so it gets a display. */
  readonly hasWindows?: boolean;
  /** It knows only this system. */
  readonly onlyOn?: NodeJS.Platform;
}

/** Passes or fails as a whole; each of its commands counts as one. */
export interface StaticStage extends StageBase {
  readonly kind: 'static';
  readonly commands: () => readonly Command[];
}

/** Runs tests and writes a report, of which the tests are counted. */
export interface TestStage extends StageBase {
  readonly kind: 'tests';
  readonly command: (extra: readonly string[]) => Command;
  readonly reportPath: string;
  readonly count: (json: string) => Counts;
}

export type Stage = StaticStage | TestStage;

const ownScript = (path: string, ...args: string[]): Command => ({
  file: process.execPath,
  args: ['--import', 'tsx', path, ...args],
});

const vitestStage = (name: 'unit' | 'component' | 'update' | 'package' | 'escape'): TestStage => {
  const reportPath = inOutput('test-results', `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  return {
    kind: 'tests',
    name,
    needs: `tests/${name}`,
    reportPath,
    count: countVitest,
    command: (extra) =>
      tool('vitest', ['run', ...(extra.length > 0 ? extra : [`tests/${name}`]), ...reporters]),
  };
};

/** Takes a sample of what is long, or all of it with `--full`; `tests/fixtures/effort.ts` reads which. */
const withFull = (stage: TestStage): TestStage => ({
  ...stage,
  command: (extra) => {
    const command = stage.command(extra.filter((argument) => argument !== '--full'));
    return extra.includes('--full')
      ? { ...command, env: { ...command.env, VITRINA_TESTS: 'full' } }
      : command;
  },
});

/** Every way out of the packaged kiosk. A run of all its tests must leave no attempt of the register untried. */
const escapes = (): TestStage => {
  const stage = vitestStage('escape');
  return {
    ...stage,
    onlyOn: 'linux',
    command: (extra) => {
      const { file, args } = stage.command(extra);
      const isOfAllFiles = extra.length === 0;
      return {
        file,
        args: [...args, '--reporter=./tests/escape/reporter.ts'],
        ...(isOfAllFiles && { env: { VITRINA_ESCAPE_FILES: 'all' } }),
      };
    },
  };
};

const playwrightStage = (name: 'e2e' | 'accessibility', reporters: string): TestStage => ({
  kind: 'tests',
  name,
  needs: `tests/${name}`,
  hasWindows: true,
  reportPath: inOutput(`test-results/${name}.json`),
  count: countPlaywright,
  command: (extra) =>
    tool(
      '@playwright/test',
      ['test', `--project=${name}`, `--reporter=${reporters}`, ...extra],
      'playwright',
    ),
});

export const stages: readonly Stage[] = [
  {
    kind: 'static',
    name: 'format',
    needs: '.prettierrc.json',
    commands: () => [tool('prettier', ['--check', '--log-level=warn', '.'])],
  },
  {
    kind: 'static',
    name: 'lint',
    needs: 'eslint.config.js',
    commands: () => [tool('eslint', ['--max-warnings', '0', '.'])],
  },
  { kind: 'static', name: 'types', needs: 'tsconfig.json', commands: typeChecks },
  {
    kind: 'static',
    name: 'unused',
    needs: 'knip.config.js',
    commands: () => [tool('knip', ['--no-progress'])],
  },
  {
    kind: 'static',
    name: 'exhibit',
    needs: 'build/exhibit/cli.ts',
    commands: () => [ownScript('build/exhibit/cli.ts', 'check')],
  },
  vitestStage('unit'),
  vitestStage('component'),
  // Interruptions at every point and thousands of forged repositories.
  withFull(vitestStage('update')),
  {
    kind: 'static',
    name: 'build',
    needs: 'build/vite/app.ts',
    commands: () => [ownScript('build/setup/cli.ts', 'prepare')],
  },
  { ...vitestStage('package'), onlyOn: 'linux' },
  withFull(escapes()),
  playwrightStage('e2e', 'list,json'),
  // Every screen in every dress, and every way to every entry; a sample takes pairs.
  withFull(playwrightStage('accessibility', 'list,json,./tests/accessibility/report/reporter.ts')),
];

/** One compiler run for each folder with settings of its own; svelte-check reads all of `src/`, not only components. */
function typeChecks(): Command[] {
  return findTypeScriptConfigs().map((config) =>
    config === 'src/tsconfig.json'
      ? tool('svelte-check', ['--tsconfig', config, '--fail-on-warnings'])
      : tool('typescript', ['--noEmit', '-p', config], 'tsc'),
  );
}

function findTypeScriptConfigs(): string[] {
  return ['electron', 'src', 'content', 'build', 'tests']
    .filter((dir) => existsSync(inProject(dir)))
    .flatMap((dir) => [dir, ...subfolders(dir)].map((folder) => `${folder}/tsconfig.json`))
    .filter((config) => existsSync(inProject(config)));
}

function subfolders(dir: string): string[] {
  return readdirSync(inProject(dir), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${dir}/${entry.name}`);
}

import { describe, expect, it } from 'vitest';

import { stages } from '../../../../../build/setup/checks/stages.ts';

describe('stages', () => {
  const updates = stages.find(({ name }) => name === 'update');
  const command = (...extra: string[]) => (updates?.kind === 'tests' ? updates.command(extra) : undefined);

  it('takes a sample of the long update tests, as part of npm test', () => {
    expect(command()?.args).toContain('tests/update');
    expect(command()?.env).toBeUndefined();
  });

  it('takes all of them with --full, which the test runner itself does not know', () => {
    expect(command('--full')?.args).toContain('tests/update');
    expect(command('--full')?.args).not.toContain('--full');
    expect(command('--full')?.env).toEqual({ VITRINA_TESTS: 'full' });
  });

  it('takes one file of them by hand, in full', () => {
    const { args, env } = command('tests/update/drives', '--full')!;
    expect(args).toContain('tests/update/drives');
    expect(args).not.toContain('tests/update');
    expect(env).toEqual({ VITRINA_TESTS: 'full' });
  });

  it('lets a run of all escapes, and of nothing less, answer for every attempt', () => {
    const escapes = stages.find(({ name }) => name === 'escape');
    const envOf = (...extra: string[]) => escapes?.kind === 'tests' && escapes.command(extra).env;
    expect(envOf()).toEqual({ VITRINA_ESCAPE_FILES: 'all' });
    expect(envOf('--full')).toEqual({ VITRINA_ESCAPE_FILES: 'all', VITRINA_TESTS: 'full' });
    expect(envOf('tests/escape/content')).toBeUndefined();
  });

  it('looks at a sample of all dresses of all screens as part of npm test, and at all of them with --full', () => {
    const stage = stages.find(({ name }) => name === 'accessibility');
    const sample = stage?.kind === 'tests' ? stage.command([]) : undefined;
    const full = stage?.kind === 'tests' ? stage.command(['--full', 'tours']) : undefined;
    expect(sample?.env).toBeUndefined();
    expect(full?.env).toEqual({ VITRINA_TESTS: 'full' });
    expect(full?.args).toContain('tours');
    expect(full?.args).not.toContain('--full');
  });

  it('runs what needs no build before the build, so that it fails early', () => {
    const names = stages.map(({ name }) => name);
    expect(names.indexOf('update')).toBeLessThan(names.indexOf('build'));
    expect(names.slice(-5)).toEqual(['build', 'package', 'escape', 'e2e', 'accessibility']);
  });
});

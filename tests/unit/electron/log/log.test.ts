import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../../electron/log/log.ts';
import { rotatingFile } from '../../../../electron/log/rotating-file.ts';
import { aFolder } from '../../../fixtures/files.ts';

describe('createLog', () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => void lines.push(line),
    () => new Date('2026-11-22T08:00:00Z'),
  );

  it('writes each happening as one line of JSON', () => {
    log.warn('refused', { door: 'window', what: 'two\nlines' });
    expect(lines.at(-1)).toBe(
      '{"at":"2026-11-22T08:00:00.000Z","level":"warn","message":"refused","door":"window","what":"two\\nlines"}\n',
    );
  });

  it('tells an error with everything that caused it', () => {
    log.error('failed', new Error('outer', { cause: new Error('inner', { cause: 'innermost' }) }));
    expect(lines.at(-1)).toMatch(/outer.*inner.*innermost/);
  });
});

describe('rotatingFile', () => {
  it('makes its folder and appends', () => {
    const dir = join(aFolder(), 'logs');
    const write = rotatingFile(dir, vi.fn());
    write('one\n');
    write('two\n');
    expect(readFileSync(join(dir, 'kiosk.log'), 'utf8')).toBe('one\ntwo\n');
  });

  it('moves a full file aside, and keeps five at most', () => {
    const dir = aFolder();
    const write = rotatingFile(dir, vi.fn(), 10);
    for (let line = 0; line < 20; line += 1) write(`line ${line}\n`);
    expect(readdirSync(dir).sort()).toEqual([
      'kiosk.1.log',
      'kiosk.2.log',
      'kiosk.3.log',
      'kiosk.4.log',
      'kiosk.log',
    ]);
    expect(readFileSync(join(dir, 'kiosk.log'), 'utf8')).toBe('line 19\n');
    expect(readFileSync(join(dir, 'kiosk.1.log'), 'utf8')).toBe('line 18\n');
  });

  it('reports a disk that cannot be written, and goes on', () => {
    const dir = aFolder();
    const onFailure = vi.fn();
    writeFileSync(join(dir, 'logs'), 'a file where the folder should be');
    expect(() => rotatingFile(join(dir, 'logs'), onFailure)('line\n')).not.toThrow();
    expect(onFailure).toHaveBeenCalledOnce();
    mkdirSync(join(dir, 'other'));
  });
});

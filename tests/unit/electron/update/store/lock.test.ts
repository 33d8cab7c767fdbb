import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockStore } from '../../../../../electron/update/store/lock.ts';
import { aFolder } from '../../../../fixtures/files.ts';

const busy = expect.objectContaining({ code: 'busy' }) as Error;

describe('lockStore', () => {
  it('lets one at a time in, and writes nothing', () => {
    const storeDir = aFolder();
    const unlock = lockStore(storeDir);
    expect(() => lockStore(storeDir)).toThrow(busy);
    unlock();
    lockStore(storeDir)();
    expect(statSync(join(storeDir, 'lock')).size).toBe(0);
  });

  it('keeps another process out, until that one is killed', async () => {
    const storeDir = aFolder();
    const holder = spawn(process.execPath, ['--input-type=module', '-e', holderScript(storeDir)], {
      cwd: process.cwd(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    expect(() => lockStore(storeDir)).toThrow(busy);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockStore(storeDir)();
  });
});

/** A process that holds the lock of a store and does nothing else. */
function holderScript(storeDir: string): string {
  return `
    import Database from 'better-sqlite3';
    const db = new Database(${JSON.stringify(join(storeDir, 'lock'))});
    db.exec('BEGIN EXCLUSIVE');
    console.log('locked');
    setInterval(() => {}, 1000);
  `;
}

import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../../electron/contract/result.ts';
import { saveReport } from '../../../../electron/staff/save-report.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { aLog } from '../../../fixtures/staff.ts';

const aReport = { filename: 'vitrina-report-Sal-2-20261125T101500Z.json', text: '{}\n' };
const save = (drivePath: string) => saveReport(drivePath, aReport, aLog().log);

describe('saveReport', () => {
  it('writes into its folder on the drive, and leaves nothing else there', async () => {
    const drivePath = aFolder();
    expect(await save(drivePath)).toEqual(ok(aReport.filename));
    expect(readdirSync(drivePath)).toEqual(['vitrina-reports']);
    expect(readdirSync(join(drivePath, 'vitrina-reports'))).toEqual([aReport.filename]);
    expect(readFileSync(join(drivePath, 'vitrina-reports', aReport.filename), 'utf8')).toBe('{}\n');
  });

  it('lays reports of several kiosks side by side', async () => {
    const drivePath = aFolder();
    await save(drivePath);
    const other = { filename: 'vitrina-report-Sal-3-20261125T101500Z.json', text: '{}' };
    await saveReport(drivePath, other, aLog().log);
    expect(readdirSync(join(drivePath, 'vitrina-reports'))).toEqual([aReport.filename, other.filename]);
  });

  it('never follows a link in the place of its folder', async () => {
    const drivePath = aFolder();
    const elsewhere = aFolder();
    symlinkSync(elsewhere, join(drivePath, 'vitrina-reports'));
    expect(await save(drivePath)).toEqual(fail('not-writable'));
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('never writes through a link in the place of its file', async () => {
    const drivePath = aFolder();
    const victim = join(aFolder(), 'pin.json');
    writeFileSync(victim, 'mine');
    mkdirSync(join(drivePath, 'vitrina-reports'));
    symlinkSync(victim, join(drivePath, 'vitrina-reports', aReport.filename));
    expect(await save(drivePath)).toEqual(ok(aReport.filename));
    expect(readFileSync(victim, 'utf8')).toBe('mine');
    expect(readFileSync(join(drivePath, 'vitrina-reports', aReport.filename), 'utf8')).toBe('{}\n');
  });

  it('says that a drive is not writable where a file stands in the place of its folder', async () => {
    const drivePath = aFolder();
    writeFileSync(join(drivePath, 'vitrina-reports'), '');
    expect(await save(drivePath)).toEqual(fail('not-writable'));
  });

  it('says so of a drive that was pulled', async () => {
    expect(await save(join(aFolder(), 'pulled'))).toEqual(fail('not-writable'));
  });

  it('says so of a drive that is write-protected', async () => {
    // The kernel's own files: nobody writes there, root neither.
    expect(await save('/sys')).toEqual(fail('not-writable'));
  });

  it('leaves no half file where the last step fails', async () => {
    const drivePath = aFolder();
    mkdirSync(join(drivePath, 'vitrina-reports', aReport.filename, 'full'), { recursive: true });
    expect(await save(drivePath)).toEqual(fail('not-writable'));
    expect(readdirSync(join(drivePath, 'vitrina-reports'))).toEqual([aReport.filename]);
  });
});

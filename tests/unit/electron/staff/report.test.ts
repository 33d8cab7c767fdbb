import { createPublicKey, verify } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StaffState } from '../../../../electron/contract/staff.ts';
import { Reports, type Report, type SignedReport } from '../../../../electron/staff/report.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { aHealth } from '../../../fixtures/staff.ts';

const aState = (overrides: Partial<StaffState> = {}): StaffState => ({
  kiosk: { name: 'Sál 2, vlevo', appVersion: '1.0.0' },
  kept: [{ release: 6 }],
  drives: [],
  job: { kind: 'none' },
  history: [{ at: '2026-11-24T10:00:00.000Z', kind: 'installed', release: 7 }],
  scrub: { kind: 'never' },
  isUnattended: false,
  ...overrides,
});

function aReportingKiosk(logText?: string) {
  const staffDir = join(aFolder(), 'staff');
  const logDir = aFolder();
  if (logText !== undefined) writeFileSync(join(logDir, 'kiosk.log'), logText);
  const reports = new Reports({ staffDir, logDir, now: () => new Date('2026-11-25T10:15:00.123Z') });
  return { reports, keyPath: join(staffDir, 'report-key.pem') };
}

function open(text: string): {
  readonly report: Report;
  readonly isSigned: boolean;
  readonly publicKey: string;
} {
  const { report, signature, publicKey } = JSON.parse(text) as SignedReport;
  const isSigned = verify(
    null,
    Buffer.from(report),
    createPublicKey(publicKey),
    Buffer.from(signature, 'base64'),
  );
  return { report: JSON.parse(report) as Report, isSigned, publicKey };
}

describe('Reports', () => {
  it('tells the office what the panel tells staff, signed', async () => {
    const { reports } = aReportingKiosk();
    const { text } = await reports.make(aState(), aHealth);
    const { report, isSigned } = open(text);
    expect(isSigned).toBe(true);
    expect(report).toMatchObject({
      type: 'vitrina-report',
      version: 1,
      madeAt: '2026-11-25T10:15:00.123Z',
      kiosk: { name: 'Sál 2, vlevo' },
      kept: [{ release: 6 }],
      history: [{ kind: 'installed', release: 7 }],
      health: aHealth,
    });
  });

  it('shows when one letter was changed', async () => {
    const { reports } = aReportingKiosk();
    const { text } = await reports.make(aState(), aHealth);
    const file = JSON.parse(text) as SignedReport;
    const changed = { ...file, report: file.report.replace('"database":"whole"', '"database":"none"') };
    expect(open(JSON.stringify(changed)).isSigned).toBe(false);
  });

  it('signs with one key for ever, which only the own account reads', async () => {
    const { reports, keyPath } = aReportingKiosk();
    const first = await reports.make(aState(), aHealth);
    const second = await reports.make(aState(), aHealth);
    expect(open(second.text).publicKey).toBe(open(first.text).publicKey);
    expect(statSync(keyPath).mode & 0o777).toBe(0o600);
    expect(first.text).not.toContain('PRIVATE');
  });

  it('makes no new key in the place of one that is damaged', async () => {
    const { reports, keyPath } = aReportingKiosk();
    await reports.make(aState(), aHealth);
    writeFileSync(keyPath, 'damaged');
    await expect(reports.make(aState(), aHealth)).rejects.toThrow();
    expect(readFileSync(keyPath, 'utf8')).toBe('damaged');
  });

  it.each([
    ['Sál 2, vlevo', 'Sal-2-vlevo'],
    ['../../etc', 'etc'],
    ['CON', 'CON'],
    ['משואה', 'kiosk'],
    ['a/b\\c:d*e?f', 'a-b-c-d-e-f'],
  ])('names the file of %s so that every file system takes it', async (name, part) => {
    const { reports } = aReportingKiosk();
    const { filename } = await reports.make(aState({ kiosk: { name, appVersion: '1' } }), aHealth);
    expect(filename).toBe(`vitrina-report-${part}-20261125T101500Z.json`);
  });

  it('holds no formula, wherever it came from', async () => {
    const { reports } = aReportingKiosk('{"level":"warn","message":"=cmd|x","door":"@x"}\n');
    const kiosk = { name: '=1+1', appVersion: '+1' };
    const { report } = open((await reports.make(aState({ kiosk }), aHealth)).text);
    expect(report.kiosk).toEqual({ name: "'=1+1", appVersion: "'+1" });
    expect(report.log).toEqual([{ level: 'warn', message: "'=cmd|x", what: "'@x", count: 1 }]);
  });

  it('counts refusals by door, and takes no line of the log along', async () => {
    const line = (door: string) =>
      `${JSON.stringify({ at: '2026-11-25', level: 'warn', message: 'refused', door, what: 'https://private.example/' })}\n`;
    const error = '{"level":"error","message":"stories:open failed","cause":"/home/museum/secret"}\n';
    const info = '{"level":"info","message":"started"}\n';
    const log = [line('navigation'), line('navigation'), line('window'), error, info, '{"cut sho'].join('');
    const { report } = open((await aReportingKiosk(log).reports.make(aState(), aHealth)).text);
    expect(report.log).toEqual([
      { level: 'warn', message: 'refused', what: 'navigation', count: 2 },
      { level: 'warn', message: 'refused', what: 'window', count: 1 },
      { level: 'error', message: 'stories:open failed', count: 1 },
    ]);
    expect(JSON.stringify(report)).not.toMatch(/private|secret/);
  });

  it('stays small, whatever stands in the log', async () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `{"level":"warn","message":"kind ${n}"}\n`);
    const { report } = open((await aReportingKiosk(lines.join('')).reports.make(aState(), aHealth)).text);
    expect(report.log).toHaveLength(200);
  });

  it('says nothing of drives, which are not this kiosk', async () => {
    const { reports } = aReportingKiosk();
    const drive = {
      id: 'stick-1',
      label: 'JANA',
      kind: 'stick',
      mayPull: true,
      content: { kind: 'nothing' },
    } as const;
    expect((await reports.make(aState({ drives: [drive] }), aHealth)).text).not.toContain('JANA');
  });
});

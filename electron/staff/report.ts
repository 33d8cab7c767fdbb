import { createPublicKey, sign } from 'node:crypto';
import { join } from 'node:path';
import type { Health, StaffState } from '../contract/staff.ts';
import { countLogLines, type LogCount } from './log-counts.ts';
import { openReportKey } from './report-key.ts';
import { withSafeTexts } from './safe-text.ts';

/** What a kiosk tells the museum's office. Nothing about visitors: the kiosk knows nothing about them. */
export interface Report {
  /** Inside what is signed, so that nothing else with this key's signature can pass for a report. */
  readonly type: 'vitrina-report';
  readonly version: 1;
  readonly madeAt: string;
  readonly kiosk: StaffState['kiosk'];
  readonly shown: StaffState['shown'];
  readonly kept: StaffState['kept'];
  readonly history: StaffState['history'];
  readonly scrub: StaffState['scrub'];
  readonly health: Health;
  /** How often each kind of warning or error stands in the log; never the lines themselves. */
  readonly log: readonly LogCount[];
}

/** The file as it is written. `report` is text, so that whoever verifies it need not agree on how JSON is written. */
export interface SignedReport {
  readonly report: string;
  /** Ed25519 over the bytes of `report` in UTF-8; base64. */
  readonly signature: string;
  /** SPKI, PEM. Says which kiosk signed; whether that kiosk is one of the museum's, the office knows. */
  readonly publicKey: string;
}

export interface ReportFile {
  readonly filename: string;
  readonly text: string;
}

export interface ReportOptions {
  readonly staffDir: string;
  readonly logDir: string;
  readonly now: () => Date;
}

/** Makes the signed status reports of this kiosk. */
export class Reports {
  readonly #options: ReportOptions;

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  async make(state: StaffState, health: Health): Promise<ReportFile> {
    const { staffDir, logDir, now } = this.#options;
    const madeAt = now();
    const report = reportOf(state, health, await countLogLines(logDir), madeAt);
    const key = await openReportKey(join(staffDir, 'report-key.pem'));
    const text = JSON.stringify(report);
    const signed: SignedReport = {
      report: text,
      signature: sign(null, Buffer.from(text), key).toString('base64'),
      publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    };
    return {
      filename: reportFilename(state.kiosk.name, madeAt),
      text: `${JSON.stringify(signed, null, 2)}\n`,
    };
  }
}

function reportOf(state: StaffState, health: Health, log: readonly LogCount[], madeAt: Date): Report {
  const { kiosk, shown, kept, history, scrub } = state;
  return withSafeTexts({
    type: 'vitrina-report',
    version: 1,
    madeAt: madeAt.toISOString(),
    kiosk,
    shown,
    kept,
    history,
    scrub,
    health,
    log,
  });
}

/** For example `vitrina-report-Sal-2-20261125T101500Z.json`: every file system takes it, whatever the kiosk's name. */
function reportFilename(kioskName: string, madeAt: Date): string {
  const ascii = kioskName.normalize('NFKD').replace(/\p{M}/gu, '');
  const name = ascii.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'kiosk';
  const at = madeAt.toISOString().replace(/[-:]|\.\d+/g, '');
  return `vitrina-report-${name}-${at}.json`;
}

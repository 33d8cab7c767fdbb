import type { KioskApi } from '../../electron/contract/api.ts';
import type { EventName, Events, Listener } from '../../electron/contract/calls.ts';
import { fail, ok, type Result } from '../../electron/contract/result.ts';
import type { Health, StaffState } from '../../electron/contract/staff.ts';

export interface FakeStaffOptions {
  /** The museum's PIN; null where none has been chosen yet. */
  readonly pin?: string | null;
  readonly state?: StaffState;
  readonly health?: Health;
  /** After this many wrong PINs there is a wait. */
  readonly attempts?: number;
}

/** What a test does in the place of the shell's staff desk. */
export interface FakeDesk {
  /** What the panel shows from now on. */
  readonly showStaff: (state: StaffState) => void;
  /** What the stage has asked of the desk, with its arguments, oldest first: "install offer-8". */
  readonly asked: readonly string[];
  /** The endings of rehearsals: what each has found. */
  readonly rehearsals: readonly (readonly string[])[];
}

interface FakeNews {
  readonly subscribe: <E extends EventName>(event: E, listener: Listener<E>) => () => void;
  readonly send: <E extends EventName>(event: E, news: Events[E]) => void;
}

type StaffCalls = Pick<
  KioskApi,
  | 'endRehearsal'
  | 'tellShown'
  | 'askStaff'
  | 'choosePin'
  | 'unlockStaff'
  | 'lockStaff'
  | 'readStaffState'
  | 'installOffer'
  | 'cancelUpdate'
  | 'showRelease'
  | 'rollBack'
  | 'readHealth'
  | 'scrubStore'
  | 'exportReport'
  | 'restartKiosk'
  | 'quitKiosk'
  | 'onStaffCalled'
  | 'onStaffChanged'
  | 'onStaffWarned'
  | 'onStaffClosed'
  | 'onUpdateNoticed'
>;

export const fakePin = '739204';
const waitAfterWrong = 30;

const nothing: StaffState = {
  kiosk: { name: 'kiosk-1', appVersion: '0.1.0' },
  kept: [],
  drives: [],
  job: { kind: 'none' },
  history: [],
  scrub: { kind: 'never' },
  isUnattended: false,
};

/** A kiosk that runs well. */
export const wellness: Health = {
  disk: { freeBytes: 96e9, totalBytes: 128e9 },
  database: 'whole',
  memoryBytes: 412e6,
  uptimeSeconds: 9 * 86_400,
  machineUptimeSeconds: 30 * 86_400,
  starts: 2,
  stageReplacements: 0,
  versions: {
    vitrina: '0.1.0',
    electron: '45',
    chromium: '150',
    node: '24',
    sqlite: '3.54',
    system: 'Debian',
  },
  clock: '2026-11-28T08:05:00Z',
  speech: 'program',
  open: [],
};

/** A staff desk in memory. It opens to one PIN, and answers every question of the panel only while it is open. */
export function createFakeStaff(news: FakeNews, options: FakeStaffOptions = {}): StaffCalls & FakeDesk {
  const { health = wellness, attempts = 3 } = options;
  const asked: string[] = [];
  const rehearsals: (readonly string[])[] = [];
  let pin = options.pin === undefined ? fakePin : options.pin;
  let state = options.state ?? nothing;
  let isOpen = false;
  let wrong = 0;

  type Done = { readonly ok: true; readonly value: undefined };
  const note = (what: string): Promise<Done> => {
    asked.push(what);
    return Promise.resolve(ok(undefined));
  };
  const refuse = <C extends string>(code: C): Promise<{ readonly ok: false; readonly code: C }> =>
    Promise.resolve(fail(code));
  /** Only while the desk is open; every question is noted, refused or not. */
  const ask = <T>(what: string, value: T): Promise<Result<T, 'locked'>> => {
    asked.push(what);
    return Promise.resolve(isOpen ? ok(value) : fail('locked'));
  };
  const enter = () => {
    isOpen = true;
    return Promise.resolve(ok(state));
  };

  return {
    endRehearsal: (failures) => {
      rehearsals.push(failures);
      return note('end rehearsal');
    },
    tellShown: () => note('shown'),
    askStaff: () =>
      Promise.resolve(ok({ hasPin: pin !== null, waitSeconds: wrong >= attempts ? waitAfterWrong : 0 })),
    choosePin: (chosen, current) => {
      asked.push('choose PIN');
      if (pin !== null && current !== pin) return refuse('wrong-pin');
      if (new Set(chosen).size === 1) return refuse('too-easy');
      pin = chosen;
      return enter();
    },
    unlockStaff: (tried) => {
      if (wrong >= attempts) return refuse('wait');
      if (tried === pin) return enter();
      wrong++;
      return refuse('wrong-pin');
    },
    lockStaff: () => {
      isOpen = false;
      news.send('staff:closed', { reason: 'asked' });
      return note('lock');
    },
    readStaffState: () => ask('state', state),
    installOffer: (offerId) => ask(`install ${offerId}`, undefined),
    cancelUpdate: () => ask('cancel', undefined),
    showRelease: () => ask('show', undefined),
    rollBack: (release) => ask(`roll back ${release}`, undefined),
    readHealth: () => ask('health', health),
    scrubStore: () => ask('scrub', undefined),
    exportReport: (driveId) => ask(`export ${driveId}`, 'vitrina-kiosk-1-2026-11-28.json'),
    restartKiosk: () => ask('restart', undefined),
    quitKiosk: () => ask('quit', undefined),
    onStaffCalled: (listener) => news.subscribe('staff:called', listener),
    onStaffChanged: (listener) => news.subscribe('staff:changed', listener),
    onStaffWarned: (listener) => news.subscribe('staff:warned', listener),
    onStaffClosed: (listener) => news.subscribe('staff:closed', listener),
    onUpdateNoticed: (listener) => news.subscribe('updates:noticed', listener),
    showStaff: (next) => {
      state = next;
      if (isOpen) news.send('staff:changed', next);
    },
    asked,
    rehearsals,
  };
}

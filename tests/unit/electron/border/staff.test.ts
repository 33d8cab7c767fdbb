import type { IpcMain } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { handleCalls, handleRehearsal } from '../../../../electron/border/handle-calls.ts';
import { createHandle } from '../../../../electron/border/handle.ts';
import { silence } from '../../../../electron/border/speech.ts';
import { fail, ok } from '../../../../electron/contract/result.ts';
import { aLog, aStaffDesk, rightPin } from '../../../fixtures/staff.ts';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

/** The channels of one page, as Electron keeps them. */
function aPage() {
  const channels = new Map<string, Listener>();
  const ipc = {
    handle: (channel: string, listener: Listener) => void channels.set(channel, listener),
  } as unknown as Pick<IpcMain, 'handle'>;
  const ask = (channel: string, ...args: unknown[]) => Promise.resolve(channels.get(channel)?.({}, ...args));
  return { ipc, ask, channels };
}

const settings = { panelDiagonalInches: 32, scanSeconds: 0, isRehearsal: false, isIdlePreview: false };

async function aKiosk({ isTrusted = true } = {}) {
  const page = aPage();
  const { desk, updates } = await aStaffDesk();
  const border = { isTrusted: () => isTrusted, log: aLog().log };
  const stage = { shown: vi.fn(), alive: vi.fn() };
  const visits = { begin: vi.fn(), keepAwake: vi.fn(), takeTime: vi.fn(), leave: vi.fn() };
  handleCalls(createHandle(border, page.ipc), {
    library: () => undefined,
    settings,
    visits,
    staff: desk,
    stage,
    hours: () => ({ lights: 'open' }),
    speech: silence,
  });
  return { ...page, desk, updates, stage };
}

function aRehearsal() {
  const page = aPage();
  const onEnd = vi.fn();
  const border = { isTrusted: () => true, log: aLog().log };
  handleRehearsal(createHandle(border, page.ipc), { library: () => undefined, settings, onEnd });
  return { ...page, onEnd };
}

/** Every question of the panel, with arguments of the right form. */
const questions: readonly [channel: string, args: readonly unknown[]][] = [
  ['staff:state', []],
  ['staff:install', ['stick-0123456789abcdef:7']],
  ['staff:cancel', []],
  ['staff:show', []],
  ['staff:roll-back', [6]],
  ['staff:health', []],
  ['staff:scrub', []],
  ['staff:export-report', ['stick-0123456789abcdef']],
  ['staff:restart', []],
  ['staff:quit', []],
];
const atTheDoor = ['staff:ask', 'staff:choose-pin', 'staff:unlock', 'staff:lock'];

describe('the calls of staff', () => {
  it.each(questions)('answers "locked" to %s before the PIN', async (channel, args) => {
    const { ask } = await aKiosk();
    expect(await ask(channel, ...args)).toEqual(fail('locked'));
  });

  it('are all in the list above, or asked at the door', async () => {
    const { channels } = await aKiosk();
    const registered = [...channels.keys()].filter((channel) => channel.startsWith('staff:'));
    expect(registered.toSorted()).toEqual(
      [...questions.map(([channel]) => channel), ...atTheDoor].toSorted(),
    );
  });

  it.each(questions)(
    'does not take %s from a stranger, even while the panel is open',
    async (channel, args) => {
      const { ask, desk, updates } = await aKiosk({ isTrusted: false });
      await desk.unlock(rightPin);
      expect(await ask(channel, ...args)).toEqual(fail('untrusted-sender'));
      expect(updates.asked).toEqual([]);
    },
  );

  it.each(questions)('does not take %s with an argument too many', async (channel, args) => {
    const { ask, desk, updates } = await aKiosk();
    await desk.unlock(rightPin);
    expect(await ask(channel, ...args, 1)).toEqual(fail('invalid-arguments'));
    expect(updates.asked).toEqual([]);
  });

  it('reach the desk while the panel is open, and are locked again afterwards', async () => {
    const { ask, updates } = await aKiosk();
    expect(await ask('staff:ask')).toEqual(ok({ hasPin: true, waitSeconds: 0 }));
    expect(await ask('staff:unlock', rightPin)).toMatchObject({ ok: true });
    expect(await ask('staff:install', 'stick-1:7')).toEqual(ok(undefined));
    expect(await ask('staff:roll-back', 6)).toEqual(ok(undefined));
    expect(updates.asked).toEqual(['install stick-1:7', 'roll back to 6']);
    expect(await ask('staff:lock')).toEqual(ok(undefined));
    expect(await ask('staff:install', 'stick-1:7')).toEqual(fail('locked'));
  });

  it('count no attempt for what cannot be a PIN', async () => {
    const { ask } = await aKiosk();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      expect(await ask('staff:unlock', { toString: () => rightPin })).toEqual(fail('invalid-arguments'));
    }
    expect(await ask('staff:ask')).toEqual(ok({ hasPin: true, waitSeconds: 0 }));
  });
});

describe('the calls of a rehearsal', () => {
  it('end it, with what could not be drawn', async () => {
    const { ask, onEnd } = aRehearsal();
    expect(await ask('rehearsals:end', ['story winter: no page'])).toEqual(ok(undefined));
    expect(onEnd).toHaveBeenCalledExactlyOnceWith(['story winter: no page']);
  });

  it('know no staff: nothing of the panel answers out of sight', () => {
    const { channels } = aRehearsal();
    expect([...channels.keys()].filter((channel) => channel.startsWith('staff:'))).toEqual([]);
  });

  it('cannot be made by the stage that visitors touch', async () => {
    const { channels, ask, stage } = await aKiosk();
    expect(channels.has('rehearsals:end')).toBe(false);
    expect(await ask('stage:shown')).toEqual(ok(undefined));
    expect(stage.shown).toHaveBeenCalledOnce();
  });

  it('are no visit', async () => {
    const { ask } = aRehearsal();
    expect(await ask('visits:keep-awake', true)).toEqual(ok(undefined));
    expect(await ask('stage:shown')).toEqual(ok(undefined));
  });
});

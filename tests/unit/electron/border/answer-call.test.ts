import { describe, expect, it, vi } from 'vitest';
import { answerCall, type Handler, type Sender } from '../../../../electron/border/answer-call.ts';
import { parseIdAndLanguage } from '../../../../electron/border/parsers.ts';
import { fail } from '../../../../electron/contract/result.ts';

const sender = {} as Sender;

function aBorder(isTrusted = true, mayCall = true) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  return { border: { isTrusted: () => isTrusted, mayCall: () => mayCall, log }, log };
}

function aHandler(run: Handler<'stories:open'>['run'] = () => fail('not-found')) {
  return { parse: parseIdAndLanguage, run: vi.fn(run) };
}

describe('answerCall', () => {
  it('answers what the handler says', async () => {
    const handler = aHandler();
    expect(await answerCall(aBorder().border, 'stories:open', handler, sender, ['winter', 'cs'])).toEqual({
      ok: false,
      code: 'not-found',
    });
    expect(handler.run).toHaveBeenCalledWith('winter', 'cs');
  });

  it('refuses a sender that is not the stage, before it looks at the arguments', async () => {
    const handler = { parse: vi.fn(), run: vi.fn() };
    const answer = await answerCall(aBorder(false).border, 'stories:open', handler, sender, []);
    expect(answer).toEqual({ ok: false, code: 'untrusted-sender' });
    expect(handler.parse).not.toHaveBeenCalled();
  });

  it('refuses a page that calls too often, before it looks at the arguments', async () => {
    const handler = { parse: vi.fn(), run: vi.fn() };
    const { border, log } = aBorder(true, false);
    const answer = await answerCall(border, 'stories:open', handler, sender, []);
    expect(answer).toEqual({ ok: false, code: 'too-many-calls' });
    expect(handler.parse).not.toHaveBeenCalled();
    expect(log.warn).toHaveBeenCalledWith('call refused', {
      channel: 'stories:open',
      code: 'too-many-calls',
    });
  });

  it('refuses arguments that are not what the contract says, and does not log them', async () => {
    const { border, log } = aBorder();
    const handler = aHandler();
    const answer = await answerCall(border, 'stories:open', handler, sender, ['a secret', 'cs']);
    expect(answer).toEqual({ ok: false, code: 'invalid-arguments' });
    expect(handler.run).not.toHaveBeenCalled();
    expect(JSON.stringify(log.warn.mock.calls)).not.toContain('secret');
  });

  it('lets nothing thrown reach the stage', async () => {
    const { border, log } = aBorder();
    const handler = aHandler(() => {
      throw new Error('/home/museum/store: disk I/O error');
    });
    const answer = await answerCall(border, 'stories:open', handler, sender, ['winter', 'cs']);
    expect(answer).toEqual({ ok: false, code: 'internal' });
    expect(log.error).toHaveBeenCalledOnce();
  });

  it('lets nothing that fails later reach the stage', async () => {
    const { border, log } = aBorder();
    const handler = aHandler(() => Promise.reject(new Error('/home/museum/staff: disk I/O error')));
    const answer = await answerCall(border, 'stories:open', handler, sender, ['winter', 'cs']);
    expect(answer).toEqual({ ok: false, code: 'internal' });
    expect(log.error).toHaveBeenCalledOnce();
  });
});

import { describe, expect, it, vi } from 'vitest';
import { ReleaseRejectedError } from '../../../../../electron/update/rejection.ts';
import { aWorker } from '../../../../fixtures/update-worker.ts';

const stageArgs = { repositoryDir: '/stick/vitrina', driveId: 'stick-1', offerId: 'offer-1' };
const withCode = (code: string) => expect.objectContaining({ code }) as Error;
const never = () => new Promise<never>(() => undefined);

describe('UpdateWorker', () => {
  it('brings back the answer, and progress on the way', async () => {
    const onProgress = vi.fn();
    const { worker } = aWorker({
      scrub: (_args, context) => {
        context.onProgress({ done: 3, total: 3 });
        return Promise.resolve({ checked: 3, damaged: 1 });
      },
    });
    expect(await worker.ask('scrub', {}, onProgress).answer).toEqual({ checked: 3, damaged: 1 });
    expect(onProgress).toHaveBeenCalledWith({ done: 3, total: 3 });
  });

  it('brings back a rejection with its code', async () => {
    const { worker } = aWorker({
      stage: () => Promise.reject(new ReleaseRejectedError('disk-full', 'needs 5 bytes, 3 are free')),
    });
    await expect(worker.ask('stage', stageArgs).answer).rejects.toThrow(withCode('disk-full'));
  });

  it('calls what it does not know internal, with what the log needs', async () => {
    const { worker } = aWorker({ stage: () => Promise.reject(new TypeError('x is undefined')) });
    await expect(worker.ask('stage', stageArgs).answer).rejects.toThrow(withCode('internal'));
    await expect(worker.ask('stage', stageArgs).answer).rejects.toThrow(/x is undefined/);
  });

  it('carries a cancellation to what is going on, and to nothing else', async () => {
    const { worker } = aWorker({
      stage: (_args, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('stopped'))),
        ),
      scrub: () => Promise.resolve({ checked: 0, damaged: 0 }),
    });
    const staging = worker.ask('stage', stageArgs);
    const scrubbing = worker.ask('scrub', {});
    staging.cancel();
    await expect(staging.answer).rejects.toThrow(withCode('cancelled'));
    expect(await scrubbing.answer).toEqual({ checked: 0, damaged: 0 });
  });

  it('fails what was asked of a worker that dies, and starts another one for the next question', async () => {
    const { worker, starts, crash } = aWorker({
      stage: never,
      scrub: () => Promise.resolve({ checked: 1, damaged: 0 }),
    });
    const asking = worker.ask('stage', stageArgs);
    crash();
    await expect(asking.answer).rejects.toThrow(withCode('worker-lost'));
    expect(await worker.ask('scrub', {}).answer).toEqual({ checked: 1, damaged: 0 });
    expect(starts()).toBe(2);
  });

  it('ends a worker that says nothing for ten minutes', async () => {
    const { worker, time } = aWorker({ stage: never });
    const asking = worker.ask('stage', stageArgs);
    time.pass(10 * 60_000);
    await expect(asking.answer).rejects.toThrow(withCode('worker-lost'));
  });

  it('lets a slow copy go on for hours as long as it gets on', async () => {
    let getOn = (): void => undefined;
    let finish = (): void => undefined;
    const { worker, time } = aWorker({
      scrub: (_args, { onProgress }) => {
        getOn = () => onProgress({ done: 5, total: 5 });
        return new Promise((resolve) => (finish = () => resolve({ checked: 5, damaged: 0 })));
      },
    });
    const heard = vi.fn();
    const asking = worker.ask('scrub', {}, heard);
    for (let hour = 1; hour <= 12; hour += 1) {
      await vi.waitFor(() => {
        getOn();
        expect(heard.mock.calls.length).toBeGreaterThanOrEqual(hour);
      });
      time.pass(9 * 60_000);
    }
    finish();
    expect(await asking.answer).toEqual({ checked: 5, damaged: 0 });
  });
});

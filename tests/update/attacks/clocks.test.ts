import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildRelease } from '../../fixtures/release.ts';
import { aRepository } from '../../fixtures/repository.ts';
import { expectRefusal, look, TestKiosk } from './kiosk.ts';

const signedAt = new Date('2026-06-01T12:00:00Z');
const daysLater = (days: number) => new Date(signedAt.getTime() + days * 86_400_000);

/** The clock of the kiosk, for our code and for the TUF client, which reads the system's. */
function setClock(now: Date): { readonly now: Date } {
  vi.setSystemTime(now);
  return { now };
}

const published = () => aRepository({ now: signedAt, validDays: 30 });

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

describe('the clock of a kiosk', () => {
  it.each([0, 1, 29])('lets a stick in %d days after it was signed, for 30', async (days) => {
    const repository = await published();
    await expect(look(repository, setClock(daysLater(days)))).resolves.toBeDefined();
  });

  it.each([30, 365, 365 * 19])('refuses a stick %d days after it was signed, for 30', async (days) => {
    const repository = await published();
    await expectRefusal(look(repository, setClock(daysLater(days))), 'expired', 'timestamp', '2026-07-01');
  });

  it('may be half a day slow, as after a journey', async () => {
    const repository = await published();
    await expect(look(repository, setClock(daysLater(-0.5)))).resolves.toBeDefined();
  });

  it.each([new Date(0), new Date('1980-01-01'), new Date('2026-05-31T11:59:59Z')])(
    'that stands at %s does not make everything valid for ever',
    async (now) => {
      const repository = await published();
      await expectRefusal(look(repository, setClock(now)), 'clock-behind', '2026-06-01');
    },
  );

  it.each([new Date('2050-01-01'), new Date('2099-12-31'), new Date('9999-12-31')])(
    'that stands at %s is not taken for a stick of that age',
    async (now) => {
      const repository = await published();
      await expectRefusal(look(repository, setClock(now)), 'clock-ahead', '2026-07-01');
    },
  );

  it('cannot be before the release on show was signed, whatever the stick says', async () => {
    const repository = await published();
    const latestPublished = new Date('2026-05-01T00:00:00Z');
    rmSync(repository.metadataPath('timestamp'));
    const clock = setClock(new Date('2026-04-01T00:00:00Z'));
    await expectRefusal(look(repository, { ...clock, latestPublished }), 'clock-behind', 'on show');
  });

  it('that is right lets in a stick that is older than the release on show, for it may be the same', async () => {
    const repository = await published();
    const latestPublished = daysLater(3);
    await expect(look(repository, { ...setClock(daysLater(4)), latestPublished })).resolves.toBeDefined();
  });

  it('is the one that the caller means, also where the system has another', async () => {
    const repository = await published();
    setClock(daysLater(1));
    await expectRefusal(look(repository, { now: daysLater(31) }), 'expired');
    await expectRefusal(look(repository, { now: new Date(0) }), 'clock-behind');
  });
});

describe('metadata that have run out', () => {
  it.each(['root', 'timestamp', 'snapshot', 'targets', 'exhibit'])('are named: %s', async (role) => {
    const repository = await published();
    const { now } = setClock(daysLater(2));
    const expire = (signed: Record<string, unknown>) => (signed['expires'] = '2026-06-02T00:00:00Z');
    if (role === 'root') {
      const anchor = { ...repository.anchor };
      repository.edit('root', expire);
      expect(repository.anchor).toEqual(anchor);
    } else {
      repository.edit(role, expire);
    }
    const trust =
      role === 'root' ? { 'root.json': JSON.stringify(repository.readMetadata('root')) } : repository.trust;
    await expectRefusal(new TestKiosk(trust).look(repository.repositoryDir, { now }), 'expired', role);
  });

  it('do not stand in the way of newer ones, where the kiosk has trusted them before', async () => {
    const repository = await published();
    const kiosk = new TestKiosk(repository.trust);
    await kiosk.install(repository.repositoryDir, setClock(daysLater(1)));
    await repository.publish(buildRelease({ release: 2 }), { now: daysLater(60) });
    const installed = await kiosk.install(repository.repositoryDir, setClock(daysLater(61)));
    expect(installed.manifest.release).toBe(2);
  });

  it('of a kiosk still tell it what is older', async () => {
    const repository = await published();
    const kiosk = new TestKiosk(repository.trust);
    await repository.publish(buildRelease({ release: 2 }));
    await kiosk.install(repository.repositoryDir, setClock(daysLater(1)));
    const older = await aRepository({ keys: repository.keys, anchor: repository.anchor, now: daysLater(60) });
    await expectRefusal(
      kiosk.look(older.repositoryDir, setClock(daysLater(61))),
      'older-repository',
      'timestamp',
    );
  });

  it('are refused also where the kiosk has trusted them before', async () => {
    const repository = await published();
    const kiosk = new TestKiosk(repository.trust);
    await kiosk.install(repository.repositoryDir, setClock(daysLater(1)));
    const late = setClock(daysLater(31));
    await expectRefusal(kiosk.look(repository.repositoryDir, late), 'expired', 'timestamp');
  });
});

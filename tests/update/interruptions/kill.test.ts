import { describe, expect, it } from 'vitest';
import { effort } from '../../fixtures/effort.ts';
import { aFolder } from '../../fixtures/files.ts';
import { aMuseum, countSteps, expectNextAttempt, expectWhole, offered } from './museum.ts';
import { runInstallChild } from './run-child.ts';

describe('a process that installs', () => {
  it('is killed at any step and leaves no lock, no half release and no mix behind', async () => {
    const museum = await aMuseum();
    const { repositoryDir, trust } = museum.stick.repository;
    const steps = await countSteps(museum);
    const rounds = effort(6, steps);
    for (let round = 0; round < rounds; round++) {
      const storeDir = museum.aStore();
      const killAtStep = 1 + Math.floor((round * steps) / rounds);
      const order = { repositoryDir, trust, storeDir, workDir: aFolder(), killAtStep };
      expect(await runInstallChild(order)).toBe('SIGKILL');
      await expectWhole(storeDir);
      await expectNextAttempt(museum, storeDir);
    }
  });

  it('succeeds where nobody kills it', async () => {
    const museum = await aMuseum();
    const { repositoryDir, trust } = museum.stick.repository;
    const storeDir = museum.aStore();
    const order = { repositoryDir, trust, storeDir, workDir: aFolder(), killAtStep: 1_000_000 };
    expect(await runInstallChild(order)).toBe(0);
    expect(await expectWhole(storeDir)).toBe(offered);
  });
});

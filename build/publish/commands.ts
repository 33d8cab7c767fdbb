import { join, resolve } from 'node:path';
import { explainError } from './explain-error.ts';
import { askHidden } from './keys/ask-hidden.ts';
import { makeKeys } from './keys/make-keys.ts';
import { passphrasesFromFiles, passphrasesFromPerson, type Passphrases } from './keys/passphrases.ts';
import { publicDirname, readAnchor, type ReadAnchor } from './keys/public-folder.ts';
import { openPublishingKeys } from './keys/publishing-keys.ts';
import { renewAnchor, rotateKeys, type RotateOptions, type Rotated } from './keys/rotate-keys.ts';
import type { KeyRole, PublishingKeys } from './key-set.ts';
import { oldestApp } from './oldest-app.ts';
import { progressLine } from './progress-line.ts';
import { publishRelease } from './publish-release.ts';
import { readNotes } from './read-notes.ts';
import { anchorExpiry, warnOfTerm } from './term.ts';

/* What a curator's commands do; the command line itself is read in `build/exhibit`. Each ends in sentences. */

type Print = (line: string) => void;

const stopSignals = ['SIGINT', 'SIGTERM'] as const;
const projectDir = resolve(import.meta.dirname, '../..');

/** Makes a key set and says where each part of it belongs. @throws PublishError */
export async function makeKeySet(
  command: {
    readonly keysDir: string;
    readonly rootKeys: number;
    readonly rootThreshold: number;
    readonly passphraseFiles: readonly string[];
  },
  print: Print,
): Promise<void> {
  const { keysDir, rootKeys, rootThreshold } = command;
  const passphrases = await passphrasesOf(command, print);
  const options = { folder: keysDir, projectDir, rootKeys, rootThreshold, passphrases, now: new Date() };
  const { envelopes, isPrivate } = await makeKeys(options);
  const safe = envelopes.filter((name) => name.startsWith('root'));
  print(`The keys are in ${keysDir}. Now give each folder its place:`);
  print(`  ${safe.join(', ')}: into the safe, each on a stick of its own, and nowhere else; remove it here`);
  print('  publishing: stays on the machine that publishes, and a copy goes into the safe');
  print('  technician: to whoever looks after the kiosks');
  print(
    '  public: no secret; stays beside publishing, a copy goes into the safe, root.json onto every kiosk',
  );
  print(
    'Write the passphrases on paper, in a sealed envelope, and lock them up somewhere else than the keys.',
  );
  if (!isPrivate) {
    print(
      `The file system of ${keysDir} cannot keep the keys from other users of this machine; only the passphrases do.`,
    );
  }
}

/** Replaces the keys of roles and says what to do next. @throws PublishError */
export async function rotateRoles(
  command: SafeCommand & { readonly roles: readonly KeyRole[]; readonly holder?: number },
  print: Print,
): Promise<void> {
  const { roles, holder } = command;
  const rotated = await rotateKeys(await safeOptions(command, print), { roles, holder });
  print(`New keys for ${roles.join(', ')} are in ${rotated.newKeysIn.join(' and ')}.`);
  printNextSteps(command, rotated, print);
  print('Until a kiosk has seen that stick it still believes the old keys, so visit every kiosk soon.');
}

/** Signs root and targets for another term. @throws PublishError */
export async function renewTerm(command: SafeCommand, print: Print): Promise<void> {
  const renewed = await renewAnchor(await safeOptions(command, print));
  print('Root and targets are valid for ten more years.');
  printNextSteps(command, renewed, print);
}

/** Keys that are opened, and what the safe has signed about them. */
export interface OpenedKeys {
  readonly anchor: ReadAnchor;
  readonly keys: PublishingKeys;
}

/** Opens what publishing needs, before anything long is done. @throws PublishError */
export async function openKeys(
  command: { readonly keysDir: string; readonly passphraseFiles: readonly string[] },
  print: Print,
): Promise<OpenedKeys> {
  const anchor = await readAnchor(join(command.keysDir, publicDirname));
  const warning = warnOfTerm(anchor, new Date());
  if (warning !== undefined) print(warning);
  const keys = await openPublishingKeys(command.keysDir, anchor, await passphrasesOf(command, print));
  return { anchor, keys };
}

export interface PublishCommand {
  readonly releaseDir: string;
  readonly repositoryDir: string;
  readonly keysDir: string;
  readonly days: number;
  readonly notesPath?: string;
  readonly release?: number;
  readonly languages: readonly string[];
}

/** Publishes a compiled release and ends with the one sentence that says whether the stick may be pulled. */
export async function publishCompiled(
  command: PublishCommand,
  { anchor, keys }: OpenedKeys,
  print: Print,
): Promise<void> {
  const { releaseDir, repositoryDir, keysDir, notesPath, days } = command;
  const notes = notesPath === undefined ? {} : await readNotes(notesPath, command.languages);
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  for (const signal of stopSignals) process.once(signal, onInterrupt);
  try {
    const { manifest, expires, isFromDevice } = await publishRelease({
      ...{ releaseDir, repositoryDir, folder: keysDir, keys, anchor, notes, oldestApp },
      ...(command.release === undefined ? {} : { release: command.release }),
      now: new Date(),
      validDays: days,
      signal: stop.signal,
      onProgress: progressLine({
        isTerminal: process.stdout.isTTY,
        write: (text) => void process.stdout.write(text),
      }),
    });
    const until = new Date(Math.min(expires.getTime(), anchorExpiry(anchor).getTime()))
      .toISOString()
      .slice(0, 10);
    const checked = isFromDevice ? 'read back from it' : 'read back';
    print(
      `Release ${manifest.release} of ${manifest.exhibit} is whole on ${repositoryDir}, ${checked} and verified, valid ` +
        `until ${until}; ${process.platform === 'linux' ? 'you may pull the stick.' : 'eject the stick, then pull it.'}`,
    );
  } catch (error) {
    throw explainError(error, repositoryDir) ?? error;
  } finally {
    for (const signal of stopSignals) process.removeListener(signal, onInterrupt);
  }
}

interface SafeCommand {
  readonly keysDir: string;
  readonly envelopes: readonly string[];
  readonly passphraseFiles: readonly string[];
}

async function safeOptions(command: SafeCommand, print: Print): Promise<RotateOptions> {
  const { keysDir, envelopes } = command;
  const passphrases = await passphrasesOf(command, print);
  return { folder: keysDir, projectDir, envelopes, passphrases, now: new Date() };
}

function passphrasesOf(
  { passphraseFiles }: { readonly passphraseFiles: readonly string[] },
  print: Print,
): Promise<Passphrases> {
  if (passphraseFiles.length > 0) return passphrasesFromFiles(passphraseFiles);
  return Promise.resolve(passphrasesFromPerson(askHidden, print));
}

function printNextSteps({ keysDir }: SafeCommand, { rootVersion }: Rotated, print: Print): void {
  const publicDir = join(keysDir, publicDirname);
  print(
    `Copy ${publicDir} (root ${rootVersion}) to the safe and to every machine that publishes, then publish again.`,
  );
}

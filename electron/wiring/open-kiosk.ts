import { Diary } from '../staff/diary.ts';
import { sweepStore } from '../update/store/sweep.ts';
import { openDesk } from './open-desk.ts';
import { Kiosk } from './kiosk.ts';
import { openSpeech, speechOnceOpen, watchHeadphones } from './open-speech.ts';
import type { Shell } from './shell.ts';
import { ShownRelease } from './shown-release.ts';

/** Opens what is on show, the staff desk and the window, and begins. */
export async function openKiosk(shell: Shell): Promise<void> {
  const { settings, log } = shell;
  const diary = await Diary.open({ staffDir: settings.staffDir, now: () => new Date(), log });
  void diary.note('start');
  const shown = await ShownRelease.start(shell);
  const kiosk = new Kiosk(shell, shown, diary);
  // Asks programs of the system, which may hang: the exhibit waits for none of them.
  const speech = openSpeech(shell);
  const { updatesPort: updates, staffNews: news } = kiosk;
  const desk = await openDesk(shell, { shown, diary, updates, news, speech });
  kiosk.start(desk, speechOnceOpen(speech));
  void watchHeadphones(shell, (arePlugged) => kiosk.headphonesChanged(arePlugged));
  await sweepStore(settings.storeDir).catch((cause: unknown) => log.error('the store was not swept', cause));
  // Not before: a stick that is in already must not find the store busy.
  kiosk.watchDrives();
}

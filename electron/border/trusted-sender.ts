import type { WebContents } from 'electron';
import type { Sender } from './answer-call.ts';

/**
 * Electron's checklist 17: the sender of every message is checked. A call counts only from the main frame of the
 * kiosk's window, and only while that frame shows the stage.
 *
 * @param stageOrigin for example `app://stage`.
 */
export function trustedSender(stageContents: () => WebContents | undefined, stageOrigin: string) {
  return ({ sender, senderFrame }: Sender): boolean =>
    sender === stageContents() &&
    senderFrame !== null &&
    senderFrame === sender.mainFrame &&
    senderFrame.origin === stageOrigin;
}

import type { WebContents } from 'electron';
import type { EventName, Events } from '../contract/calls.ts';

/** Sends news to the stage. */
export type Send = <E extends EventName>(name: E, news: Events[E]) => void;

/** News to a stage that is not there, or just being replaced, is nobody's news: the new stage starts afresh. */
export function createSend(stageContents: () => WebContents | undefined): Send {
  return (name, news) => {
    const contents = stageContents();
    if (contents && !contents.isDestroyed() && !contents.isCrashed()) contents.send(name, news);
  };
}

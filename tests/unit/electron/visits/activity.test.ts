import { EventEmitter } from 'node:events';
import type { WebContents } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { watchActivity } from '../../../../electron/visits/activity.ts';

function touched(type: string): boolean {
  const contents = new EventEmitter();
  const onActivity = vi.fn();
  watchActivity(contents as unknown as WebContents, onActivity);
  contents.emit('input-event', {}, { type });
  return onActivity.mock.calls.length === 1;
}

describe('watchActivity', () => {
  it.each(['touchStart', 'touchMove', 'mouseDown', 'mouseWheel', 'keyDown', 'gestureTap'])(
    'counts %s',
    (type) => {
      expect(touched(type)).toBe(true);
    },
  );

  it.each(['mouseMove', 'mouseEnter', 'mouseLeave', 'undefined', 'gestureFlingStart'])(
    'does not count %s, which needs nobody',
    (type) => expect(touched(type)).toBe(false),
  );
});

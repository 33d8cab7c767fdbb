import { describe, expect, it, vi } from 'vitest';
import { forgetVisit, letSound, type VisitedPage } from '../../../../electron/lockdown/forget-visit.ts';

function aVisitedPage({ isDestroyed = false } = {}) {
  const page = {
    isDestroyed: () => isDestroyed,
    setAudioMuted: vi.fn(),
    setZoomFactor: vi.fn(),
    executeJavaScript: vi.fn(() => Promise.resolve()),
    navigationHistory: { clear: vi.fn() },
    session: { clearStorageData: vi.fn(() => Promise.resolve()) },
  };
  return { page, visited: page as unknown as VisitedPage, clipboard: { clear: vi.fn() } };
}

describe('forgetVisit', () => {
  it('empties storage, history and clipboard, and silences the page', async () => {
    const { page, visited, clipboard } = aVisitedPage();
    await forgetVisit(visited, clipboard);
    // Without arguments: every kind of storage, of every origin.
    expect(page.session.clearStorageData).toHaveBeenCalledWith();
    expect(page.navigationHistory.clear).toHaveBeenCalled();
    expect(clipboard.clear.mock.calls).toEqual([[], ['selection']]);
    expect(page.setAudioMuted).toHaveBeenCalledWith(true);
    expect(page.setZoomFactor).toHaveBeenCalledWith(1);
  });

  it('empties the clipboard also where the page is gone', async () => {
    const { page, visited, clipboard } = aVisitedPage({ isDestroyed: true });
    await forgetVisit(visited, clipboard);
    expect(clipboard.clear).toHaveBeenCalled();
    expect(page.setAudioMuted).not.toHaveBeenCalled();
  });

  it('empties X’s marked text where it is a clipboard of its own, as in a current Electron', async () => {
    const { visited, clipboard } = aVisitedPage();
    const selection = { clear: vi.fn() };
    await forgetVisit(visited, { ...clipboard, selection });
    expect(clipboard.clear.mock.calls).toEqual([[]]);
    expect(selection.clear).toHaveBeenCalledOnce();
  });

  it('says so where storage cannot be emptied', async () => {
    const { page, visited, clipboard } = aVisitedPage();
    page.session.clearStorageData.mockReturnValue(Promise.reject(new Error('busy')));
    await expect(forgetVisit(visited, clipboard)).rejects.toThrow('busy');
  });
});

describe('letSound', () => {
  it('lets the page be heard, also by one who has touched nothing', async () => {
    const { page } = aVisitedPage();
    await letSound(page);
    expect(page.setAudioMuted).toHaveBeenCalledWith(false);
    expect(page.executeJavaScript).toHaveBeenCalledWith('undefined', true);
  });
});

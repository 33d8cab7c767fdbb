import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../../electron/lockdown/content-security-policy.ts';
import { permissionsPolicy } from '../../../../electron/lockdown/permissions-policy.ts';
import { closeSurfaces } from '../../../../electron/lockdown/surfaces.ts';

describe('contentSecurityPolicy', () => {
  it('sandboxes the page: no dialog, window, form or download', () => {
    const sandbox = /(?:^|; )sandbox ([^;]*)/.exec(contentSecurityPolicy)?.[1];
    expect(sandbox?.split(' ').sort()).toEqual(['allow-same-origin', 'allow-scripts']);
  });

  it('starts from nothing and has no exception', () => {
    expect(contentSecurityPolicy.startsWith("default-src 'none'")).toBe(true);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|data:|blob:|http|\*/);
  });
});

describe('permissionsPolicy', () => {
  it('gives nothing to anybody, not to the stage either', () => {
    for (const entry of permissionsPolicy.split(', ')) expect(entry).toMatch(/^[a-z-]+=\(\)$/);
    expect(permissionsPolicy).toContain('usb=()');
  });
});

describe('closeSurfaces', () => {
  const features = (platform: NodeJS.Platform = 'linux'): readonly string[] => {
    const appended = new Map<string, string | undefined>();
    closeSurfaces({ appendSwitch: (name, value) => void appended.set(name, value) }, platform);
    return appended.get('disable-blink-features')?.split(',') ?? [];
  };

  it('takes out what opens a chooser, a dialog or a window of the system', () => {
    expect(features()).toEqual(
      expect.arrayContaining(['FileSystemAccessLocal', 'WebUSB', 'PaymentRequest', 'PictureInPictureAPI']),
    );
  });

  it('leaves a page its voice where the platform has one, and its ears nowhere', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      expect(features(platform).includes('ScriptedSpeechSynthesis')).toBe(platform === 'linux');
      expect(features(platform)).toContain('ScriptedSpeechRecognition');
    }
  });

  it('names each feature once, and nothing that Chromium would read as two', () => {
    expect(new Set(features()).size).toBe(features().length);
    for (const feature of features()) expect(feature).toMatch(/^[A-Za-z]+$/);
  });
});

import { describe, expect, it } from 'vitest';
import { isAllowedRequest } from '../../../../electron/lockdown/requests.ts';

const devOrigins = ['http://127.0.0.1:5173', 'ws://127.0.0.1:5173'];

describe('isAllowedRequest', () => {
  it.each(['app://stage/index.html', 'media://release/00'])(
    'lets %s through, which the shell serves',
    (url) => {
      expect(isAllowedRequest(url)).toBe(true);
    },
  );

  it.each([
    'https://example.com/',
    'http://127.0.0.1:5173/',
    'http://localhost/',
    'ws://127.0.0.1:5173/',
    'wss://example.com',
    'file:///etc/passwd',
    'file://server/share',
    'data:text/html,x',
    'blob:app://stage/1',
    'about:blank',
    'javascript:1',
    'chrome://gpu',
    'chrome-extension://x/y',
    'devtools://devtools/bundled/x.html',
    'view-source:app://stage/',
    'filesystem:app://stage/x',
    'mailto:a@b.c',
    'ms-settings:',
    'smb://host/c$',
    'ftp://host/',
    'application://stage/',
    'not a url',
    '',
  ])('refuses %s', (url) => {
    expect(isAllowedRequest(url)).toBe(false);
  });

  it('lets the development server and developer tools through in development', () => {
    expect(isAllowedRequest('http://127.0.0.1:5173/main.ts', devOrigins)).toBe(true);
    expect(isAllowedRequest('ws://127.0.0.1:5173/?token=x', devOrigins)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/bundled/x.html', devOrigins)).toBe(true);
  });

  it.each([
    'http://127.0.0.1:5174/',
    'http://127.0.0.1.evil:5173/',
    'https://127.0.0.1:5173/',
    'http://localhost:5173/',
  ])('refuses %s even in development', (url) => expect(isAllowedRequest(url, devOrigins)).toBe(false));
});

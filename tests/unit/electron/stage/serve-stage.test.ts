import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findStageFile, serveStage } from '../../../../electron/stage/serve-stage.ts';
import { listStageFiles } from '../../../../electron/stage/stage-files.ts';
import { aFolder } from '../../../fixtures/files.ts';

function aStage() {
  const dir = aFolder();
  mkdirSync(join(dir, 'assets'));
  writeFileSync(join(dir, 'index.html'), '<!doctype html>');
  writeFileSync(join(dir, 'assets', 'main.js'), 'export {}');
  writeFileSync(join(dir, 'assets', 'notes.txt'), 'not served');
  symlinkSync('/etc/passwd', join(dir, 'assets', 'link.json'));
  return {
    files: listStageFiles(dir),
    contentSecurityPolicy: "default-src 'none'",
    permissionsPolicy: 'usb=()',
  };
}

const get = (url: string, method = 'GET') => ({ url, method });

describe('listStageFiles', () => {
  it('lists files of known types by their address, and no links', () => {
    expect([...aStage().files.keys()].sort()).toEqual(['/assets/main.js', '/index.html']);
  });
});

describe('serveStage', () => {
  it('serves a file with its type and the policy of the stage', async () => {
    const response = await serveStage(get('app://stage/index.html'), aStage());
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'permissions-policy': 'usb=()',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(await response.text()).toBe('<!doctype html>');
  });

  it.each(['POST', 'HEAD', 'PUT'])('does not answer %s', async (method) => {
    expect((await serveStage(get('app://stage/index.html', method), aStage())).status).toBe(404);
  });

  it.each([
    'app://stage/',
    'app://stage/assets',
    'app://stage/assets/notes.txt',
    'app://stage/assets/link.json',
    'app://stage/%69ndex.html',
    'app://stage/index.html%00',
    'app://stage/../main.js',
    'app://stage/..%2fmain.js',
    'app://stage/..%5cmain.js',
    'app://stage/assets//main.js',
    'app://stage//etc/passwd',
    'app://stage/INDEX.HTML',
    'app://other/index.html',
    'media://stage/index.html',
    'file:///index.html',
    'index.html',
  ])('finds nothing under %s', async (url) => {
    expect(findStageFile(url, aStage().files)).toBeUndefined();
    expect((await serveStage(get(url), aStage())).status).toBe(404);
  });
});

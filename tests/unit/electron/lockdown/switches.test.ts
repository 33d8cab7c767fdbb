import { describe, expect, it } from 'vitest';
import { closeNetwork } from '../../../../electron/lockdown/switches.ts';

describe('closeNetwork', () => {
  const switchesOf = (devServerHost?: string) => {
    const appended = new Map<string, string | undefined>();
    closeNetwork({ appendSwitch: (name, value) => void appended.set(name, value) }, devServerHost);
    return appended;
  };

  it('sends everything to a dead proxy and resolves no name, not even of this machine', () => {
    const switches = switchesOf();
    expect(switches.get('proxy-server')).toBe('http://127.0.0.1:9');
    expect(switches.get('proxy-bypass-list')).toBe('<-loopback>');
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });

  it('makes one exception in development', () => {
    expect(switchesOf('127.0.0.1').get('host-resolver-rules')).toBe('MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  });
});

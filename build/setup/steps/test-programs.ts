import { installPackages, isOnPath } from '../libraries/apt.ts';
import type { Step } from './step.ts';

/** Programs that tests ask for, by the Debian package that brings them: other clients, real disks, real networks, a voice. */
const packageOf: Readonly<Record<string, string>> = {
  openssl: 'openssl',
  ip: 'iproute2',
  unshare: 'util-linux',
  losetup: 'mount',
  'mkfs.ext4': 'e2fsprogs',
  useradd: 'passwd',
  'espeak-ng': 'espeak-ng',
  xdotool: 'xdotool',
  xwininfo: 'x11-utils',
  xclip: 'xclip',
  xrandr: 'x11-xserver-utils',
  openbox: 'openbox',
  faketime: 'faketime',
};

/** Sees to it that the programs are there with which tests look at the product from outside. Linux only, as the tests. */
export function testProgramsStep(): Step {
  const missing = () => Object.keys(packageOf).filter((program) => !isOnPath(program));
  return {
    title: 'Preparing the programs that tests ask for',
    isDone: () => process.platform !== 'linux' || missing().length === 0,
    async run(report) {
      const programs = missing();
      const packages = [...new Set(programs.map((program) => packageOf[program] ?? program))];
      await installPackages({ packages, reason: `Tests ask for ${programs.join(', ')}.` }, report);
    },
  };
}

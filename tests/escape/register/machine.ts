import { attempts } from './attempt.ts';

/** Arguments, environment, signals, disks, clocks and screens around the kiosk; and whoever stands before it for long. */
export const machineAttempts = attempts('process and machine', {
  48: {
    what: 'Start it with switches that debug it, weaken it or lead it elsewhere',
    expected: 'it refuses to start',
    layers: ['application', 'system'],
  },
  49: {
    what: 'Start it with an environment that runs foreign code',
    expected: 'it refuses to start, or runs none',
    layers: ['application', 'system'],
  },
  50: { what: 'Ask it for an inspector by a signal', expected: 'no inspector' },
  51: {
    what: 'Put another program beside its archive, or in its place',
    expected: 'it is not run; on Linux who may write the archive is the system’s to say',
    layers: ['application', 'system'],
  },
  58: {
    what: 'Guess the hidden gesture: taps at random, all corners, palms, ten fingers',
    expected: 'never past the PIN; no crash',
  },
  59: {
    what: 'Guess the PIN; start again or turn the clock to shorten the wait',
    expected: 'the wait outlives both',
  },
  60: { what: 'Come to a staff panel that was left open', expected: 'it has closed by itself' },
  61: {
    what: 'Reach what is staff’s by Tab, arrows or assistive technology',
    expected: 'it is not there without the PIN',
  },
  62: { what: 'Find what the visitor before has left', expected: 'a fresh start' },
  67: {
    what: 'Plug in a second screen; turn, resize or unplug the first',
    expected: 'every screen is covered',
  },
  70: {
    what: 'Kill, stop or starve the stage or the graphics process',
    expected: 'the exhibit is back within ten seconds',
  },
  71: {
    what: 'Kill the shell',
    expected: 'its supervisor brings it back within ten seconds; the data are whole',
    layers: ['system'],
  },
  73: {
    what: 'Cut the power at any time',
    expected: 'it starts into the exhibit',
    layers: ['application', 'system'],
  },
  74: { what: 'Set the clock to 1970 or 2099', expected: 'it runs; updates are not locked out for good' },
  75: {
    what: 'Fill the disk, make it read-only, take the database or a file away',
    expected: 'the exhibit, or a calm screen; staff are told',
  },
});

import { median, type Figure } from '../figures.ts';
import type { InstallMeasures } from './install-child.ts';

/** One install, and one copy of the same files. */
export interface Round {
  readonly copySeconds: number;
  readonly install: InstallMeasures;
}

export interface Measured {
  readonly stickKind: 'real' | 'emulated' | 'none';
  /** Empty where there is no stick. */
  readonly stick: readonly Round[];
  readonly ownDisk: readonly Round[];
  readonly smallInstall: InstallMeasures;
  readonly change: InstallMeasures;
}

/** The figures that design and README name, as ratios. */
export function figuresOf({ stickKind, stick, ownDisk, smallInstall, change }: Measured): readonly Figure[] {
  const rounds = [...stick, ...ownDisk];
  const peaks = rounds.map(({ install }) => install.peakMemoryBytes);
  const bytesRead = rounds.flatMap(({ install }) => install.bytesRead ?? []);
  return [
    ...(stick.length > 0
      ? [
          {
            name: `Speed of installing from ${stickKind === 'real' ? 'the' : 'an emulated'} stick, of cp and sync of the same files`,
            ratio: speedOf(stick),
            goal: { atLeast: 0.85 },
          },
        ]
      : []),
    // Without a stick to wait for, what is measured is the price of hashing, and of syncing each file by itself.
    { name: 'The same from one folder of the disk to another', ratio: speedOf(ownDisk) },
    {
      name: 'Peak memory of installing, of that for a tenth of the release',
      ratio: median(peaks) / smallInstall.peakMemoryBytes,
      goal: { atMost: 1.1 },
    },
    ...(change.bytesRead === undefined
      ? []
      : [
          {
            name: 'Bytes read when one text changed, of a full install',
            ratio: change.bytesRead / median(bytesRead),
            goal: { atMost: 0.01 },
          },
        ]),
  ];
}

function speedOf(rounds: readonly Round[]): number {
  return median(rounds.map(({ copySeconds, install }) => copySeconds / install.seconds));
}

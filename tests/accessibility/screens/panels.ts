/** A screen that a museum may hang, at one CSS pixel for each of its own. */
export interface TestPanel {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly diagonalInches: number;
}

/** From the smallest that we support to the largest, standing and lying in turn. */
export const panels: readonly TestPanel[] = [
  { name: '15.6" full HD', width: 1920, height: 1080, diagonalInches: 15.6 },
  { name: '15.6" full HD, standing', width: 1080, height: 1920, diagonalInches: 15.6 },
  { name: '21.5" full HD, standing', width: 1080, height: 1920, diagonalInches: 21.5 },
  { name: '24" full HD', width: 1920, height: 1080, diagonalInches: 24 },
  { name: '32" full HD, standing', width: 1080, height: 1920, diagonalInches: 32 },
  { name: '32" full HD', width: 1920, height: 1080, diagonalInches: 32 },
  { name: '43" UHD', width: 3840, height: 2160, diagonalInches: 43 },
  { name: '55" UHD, standing', width: 2160, height: 3840, diagonalInches: 55 },
];

export function millimetresPerPixel({ width, height, diagonalInches }: TestPanel): number {
  return (diagonalInches * 25.4) / Math.hypot(width, height);
}

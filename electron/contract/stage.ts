/**
 * What the stage can say of itself, once a second. `shown`: it holds something, and a frame of it was drawn since the
 * last word; `empty`: it holds nothing; `unpainted`: no frame was drawn.
 */
export const stageSights = ['shown', 'empty', 'unpainted'] as const;
export type StageSight = (typeof stageSights)[number];

export function isStageSight(value: unknown): value is StageSight {
  return stageSights.some((sight) => sight === value);
}

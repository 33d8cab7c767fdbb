/** true in `npm run test:update -- --full`; `npm test` takes a sample of what is long. */
export const isFull = process.env['VITRINA_UPDATE_TESTS'] === 'full';

/** How many points, mutations or rounds a long test takes: a sample, or all of them. */
export function effort(sample: number, full: number): number {
  return isFull ? full : sample;
}

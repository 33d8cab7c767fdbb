/**
 * How bright the idle loop is to be. `open`: as ever; `dim`: the museum is open, but nobody has come for a while; `dark`:
 * the museum is closed, the screen is black. A visit is always `open`, whatever the hour.
 */
export type Lights = 'open' | 'dim' | 'dark';

/** What the shell knows of the time in the gallery. */
export interface Hours {
  readonly lights: Lights;
  /** The day on the wall, `YYYY-MM-DD`; undefined where the clock is plainly wrong. Days of remembrance go by it. */
  readonly today?: string;
}

import type { LanguageTag } from '../../content/schema/language.ts';

/** The part of the kiosk's settings that the stage needs. */
export interface StageSettings {
  /** Diagonal of the panel in inches; with the size of the window it gives millimetres per pixel. */
  readonly panelDiagonalInches: number;
  /** Language of the idle loop's invitation and of the first screen; the exhibit's own default where undefined. */
  readonly defaultLanguage?: LanguageTag;
  /** Pace of marking things for somebody with one switch; 0 where this kiosk has none. */
  readonly scanSeconds: number;
  /** true in the window out of sight that draws every screen of a new release before visitors see it. */
  readonly isRehearsal: boolean;
  /** true where a curator watches the idle loop: arrows turn its slides and languages. */
  readonly isIdlePreview: boolean;
}

import { z } from 'zod';
import { languageTagSchema, type LanguageTag } from '../../content/schema/language.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Everything that may differ from one kiosk to the next. */
export interface Settings {
  /** Size of the window's content in CSS pixels; undefined in a kiosk, which fills its screen. */
  readonly windowedSize?: WindowSize;
  readonly storeDir: string;
  readonly panelDiagonalInches: number;
  readonly defaultLanguage?: LanguageTag;
  readonly inactivitySeconds: number;
  readonly warningSeconds: number;
  /** Address of the stage's development server; never in a release build. */
  readonly devServerUrl?: string;
}

/** `settings.json`: what staff set. Every field may be left out. */
export const settingsFileSchema = z.strictObject({
  /** Diagonal of the panel in inches: sizes on the stage are millimetres. */
  panelDiagonalInches: z.number().min(7).max(120).default(32),
  /** Language of the first screen, where it is not the exhibit's own default. */
  defaultLanguage: languageTagSchema.optional(),
  /** From the last touch to the warning. */
  inactivitySeconds: z.number().min(1).max(3600).default(90),
  /** From the warning to the reset. */
  warningSeconds: z.number().min(1).max(300).default(30),
});
export type SettingsFile = z.infer<typeof settingsFileSchema>;

/** The settings cannot be understood. The message is one sentence that says what is wrong and where. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

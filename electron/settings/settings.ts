import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { languageTagSchema, type LanguageTag } from '../../content/schema/language.ts';
import type { KeypadAction } from '../contract/keypad.ts';
import { keypadSchema } from './keypad.ts';
import {
  closedDaysSchema,
  openingHoursSchema,
  specialDaysSchema,
  type GallerySettings,
} from './opening-hours.ts';
import { speechSchema, type SpeechSettings } from './speech.ts';

export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Everything that may differ from one kiosk to the next. */
export interface Settings {
  /** Size of the window's content in CSS pixels; undefined in a kiosk, which fills its screen. */
  readonly windowedSize?: WindowSize;
  /** In the place of the clock on the wall, for a curator who watches the idle loop; undefined in a kiosk. */
  readonly idlePreviewAt?: Date;
  readonly storeDir: string;
  readonly panelDiagonalInches: number;
  readonly defaultLanguage?: LanguageTag;
  readonly inactivitySeconds: number;
  readonly warningSeconds: number;
  /** In the place of `inactivitySeconds` where it is longer, while a visitor listens or has asked for more time. */
  readonly unhurriedSeconds: number;
  readonly speech: SpeechSettings;
  /** What staff and the museum's office call this kiosk. */
  readonly kioskName: string;
  /** true where this museum lets a signed release in without a PIN. */
  readonly unattendedUpdates: boolean;
  /** Folders that are watched as if they were drives. */
  readonly watchedFolders: readonly string[];
  /** From the last touch to the closing of the staff panel. */
  readonly staffSeconds: number;
  /** Holds the PIN, the attempts at it and the key of this kiosk's reports. */
  readonly staffDir: string;
  /** The root of trust that a technician puts on this kiosk; need not exist once the store trusts one. */
  readonly trustedRootPath: string;
  /** Hour of the day, local time, from which the stage is renewed when nobody is there. */
  readonly renewalHour: number;
  /** Beyond this the stage is replaced when nobody is there, beyond twice as much at once; a share of the machine's memory where undefined. */
  readonly stageMemoryMegabytes?: number;
  /** Names of the keys of a tactile keypad, for each thing that they ask for. */
  readonly keypad: Readonly<Partial<Record<KeypadAction, readonly string[]>>>;
  /** Pace of marking things for somebody with one switch; 0 where this kiosk has none. */
  readonly scanSeconds: number;
  /** When the museum is open, and when the idle loop is dimmed. */
  readonly gallery: GallerySettings;
  /** Address of the stage's development server; never in a release build. */
  readonly devServerUrl?: string;
}

export const maxKioskNameLetters = 40;

/** Nothing that is invisible, breaks a line or turns the direction of a text. */
const visiblePattern = /^[^\p{C}\p{Zl}\p{Zp}]*$/u;

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
  /** From the last touch to the warning while reading aloud, or another way to use the kiosk, takes more time. */
  unhurriedSeconds: z.number().min(1).max(3600).default(180),
  /** Reading aloud, and what begins it. */
  speech: speechSchema,
  /** What staff and the museum's office call this kiosk; the machine's own name where it is left out. */
  kioskName: z
    .string()
    .trim()
    .min(1)
    .max(maxKioskNameLetters)
    .regex(visiblePattern, 'has signs that cannot be seen')
    .optional(),
  /** true lets a signed release in without a PIN, when no visitor is there. */
  unattendedUpdates: z.boolean().default(false),
  /** Folders on this machine, or shares, that are watched as if they were drives. */
  watchedFolders: z
    .array(z.string().max(500).refine(isAbsolute, 'is not a whole path from the root of a disk'))
    .max(8)
    .default([]),
  /** From the last touch to the closing of the staff panel; the warning comes before. */
  staffSeconds: z.number().min(1).max(300).default(90),
  /** Hour of the day, local time, from which the stage is renewed when nobody is there. */
  renewalHour: z.int().min(0).max(23).default(4),
  /** Beyond this the stage is replaced when nobody is there, beyond twice as much at once. */
  stageMemoryMegabytes: z.int().min(200).max(8000).optional(),
  /** Which keys of a tactile keypad ask for what. */
  keypad: keypadSchema,
  /** When the museum is open; a kiosk without them never goes dark. */
  openingHours: openingHoursSchema.optional(),
  specialDays: specialDaysSchema.default({}),
  closedDays: closedDaysSchema.default([]),
  /** In opening hours, from the last visit to the dimming of the idle loop. */
  dimAfterMinutes: z.number().min(1).max(600).optional(),
  /** How long each thing is marked for somebody with one switch; 0 where this kiosk has none. */
  scanSeconds: z.union([z.literal(0), z.number().min(1).max(10)]).default(0),
});
export type SettingsFile = z.infer<typeof settingsFileSchema>;

/** The settings cannot be understood. The message is one sentence that says what is wrong and where. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

import { isAbsolute } from 'node:path';
import { z } from 'zod';

const headphones = ['any', 'jack', 'usb', 'none'] as const;

/** `speech` of settings.json. */
export const speechSchema = z
  .strictObject({
    /** The program that reads aloud on Linux, where it is not the system's espeak-ng: it takes the same arguments. */
    program: z.string().max(500).refine(isAbsolute, 'is not a whole path from the root of a disk').optional(),
    /** Which headphones begin to read aloud when somebody plugs them in. */
    headphones: z.enum(headphones).default('any'),
  })
  .prefault({});

export type SpeechSettings = z.infer<typeof speechSchema>;

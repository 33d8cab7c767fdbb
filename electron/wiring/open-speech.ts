import { silence, type SpeechCalls } from '../border/speech.ts';
import { findProgram } from '../speech/find-program.ts';
import { Headphones } from '../speech/headphones.ts';
import { Speech } from '../speech/speech.ts';
import { afterTimeout, type Shell } from './shell.ts';

/** Speech by a program of the system; undefined where there is none, and on platforms whose Chromium has voices itself. */
export async function openSpeech({ settings, log }: Shell): Promise<Speech | undefined> {
  if (process.platform !== 'linux') return undefined;
  const programPath = settings.speech.program ?? findProgram('espeak-ng');
  if (programPath === undefined) log.warn('nothing can be read aloud: espeak-ng is not installed');
  return Speech.open(programPath, log);
}

/** Answers the stage as soon as the program has said what it speaks, so that nothing else has to wait for it. */
export function speechOnceOpen(opening: Promise<Speech | undefined>): SpeechCalls {
  return {
    speaks: async (language) => ((await opening) ?? silence).speaks(language),
    say: async (text, language, wordsPerMinute) =>
      ((await opening) ?? silence).say(text, language, wordsPerMinute),
    stop: () => void opening.then((speech) => speech?.stop()),
  };
}

/** Notices headphones that are plugged in and pulled out, where the platform lets us. */
export async function watchHeadphones(
  { settings, log }: Shell,
  onChange: (arePlugged: boolean) => void,
): Promise<void> {
  if (process.platform !== 'linux') return;
  const headphones = new Headphones({
    choice: settings.speech.headphones,
    soundDir: '/sys/class/sound',
    amixerPath: findProgram('amixer'),
    after: afterTimeout,
    onChange,
    log,
  });
  await headphones.start();
}

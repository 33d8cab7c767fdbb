import type { Exhibit } from '../../content/schema/model.ts';
import type { KioskApi } from '../../electron/contract/api.ts';
import { speechMessages } from '../i18n/messages/speech.ts';
import { Output } from '../sound/output.ts';
import { speechRates, type Display } from '../state/display.svelte.ts';
import type { Visit } from '../state/visit.svelte.ts';
import { ownWords } from './describe.ts';
import { Guide } from './guide.svelte.ts';
import { playNarration } from './narration.ts';
import { localVoice, PlatformVoice } from './platform-voice.ts';
import { ShellVoice } from './shell-voice.ts';
import { Speaker } from './speaker.svelte.ts';

export interface Listening {
  readonly kiosk: KioskApi;
  readonly exhibit: Exhibit;
  readonly visit: Visit;
  readonly display: Display;
  readonly output: Output;
  readonly isVisitors: () => boolean;
}

/** Puts a guide together: over the voices of the platform where it has any, else over those of the shell. */
export function openGuide({ kiosk, exhibit, visit, display, output, isVisitors }: Listening): Guide {
  const platform = platformSpeech();
  const voice = platform ? new PlatformVoice(platform, () => display.volume) : new ShellVoice(kiosk, output);
  const speaker = new Speaker(voice, {
    wordsPerMinute: () => speechRates[display.speechRate] ?? speechRates[0],
    noVoice: () => ownWords(visit.language, speechMessages.noVoice),
  });
  const guide = new Guide({
    page: document,
    visit,
    display,
    speaker,
    output,
    isVisitors,
    keepAwake: (isReading) => void kiosk.keepAwake(isReading),
    playNarration: (sha256, signal) => playNarration(sha256, output, signal),
  });
  if (platform) followVoices(platform, () => (guide.languages = heardBy(platform, exhibit)));
  else {
    void kiosk.readSpokenLanguages().then((answer) => {
      if (answer.ok) guide.languages = exhibit.languages.filter(({ tag }) => answer.value.includes(tag));
    });
  }
  return guide;
}

/** Chromium's voices, where its shell has left them in: on Windows and macOS. */
function platformSpeech(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in window ? window.speechSynthesis : undefined;
}

function heardBy(platform: SpeechSynthesis, { languages }: Exhibit): Exhibit['languages'] {
  return languages.filter(({ tag }) => localVoice(platform, tag));
}

/** The platform lists its voices when it has found them. */
function followVoices(platform: SpeechSynthesis, look: () => void): void {
  platform.addEventListener('voiceschanged', look);
  look();
}

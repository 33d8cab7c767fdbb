import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LanguageTag } from '../../../../content/schema/language.ts';
import { createLog } from '../../../../electron/log/log.ts';
import { findProgram } from '../../../../electron/speech/find-program.ts';
import { Speech } from '../../../../electron/speech/speech.ts';
import { aFolder } from '../../../fixtures/files.ts';
import { loudnessOf, secondsOf } from '../../../fixtures/wav.ts';

const czech = 'cs' as LanguageTag;
const english = 'en' as LanguageTag;
const sentence = 'Lidé šli mlčky.';

function aLog() {
  const lines: string[] = [];
  const log = createLog(
    (line) => void lines.push(line),
    () => new Date(0),
  );
  return { log, lines };
}

async function espeak(): Promise<Speech> {
  const speech = await Speech.open(findProgram('espeak-ng'), aLog().log);
  if (!speech) throw new Error('espeak-ng is not here: npm run setup installs it');
  return speech;
}

async function say(
  speech: Speech,
  text: string,
  language: LanguageTag,
  wordsPerMinute = 165,
): Promise<Uint8Array> {
  const answer = await speech.say(text, language, wordsPerMinute);
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

/** A program that lists one voice, and else does what the script says. */
function aProgram(script: string): string {
  const path = join(aFolder(), 'espeak-ng');
  const list = 'Pty Language\n 5  cs  --/M  Czech  zlw/cs\n';
  writeFileSync(path, `#!/bin/sh\nif [ "$1" = --voices ]; then printf '${list}'; exit; fi\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

async function speechBy(script: string) {
  const { log, lines } = aLog();
  const speech = await Speech.open(aProgram(script), log);
  if (!speech) throw new Error('the program lists no voices');
  return { speech, lines };
}

describe('Speech, by the real espeak-ng', () => {
  it.each(['cs', 'en', 'de', 'pl', 'he'])('has a voice for %s', async (language) => {
    expect((await espeak()).speaks(language as LanguageTag)).toBe(true);
  });

  it('says a sentence that can be heard', async () => {
    const sound = await say(await espeak(), sentence, czech);
    expect(secondsOf(sound)).toBeGreaterThan(0.5);
    expect(loudnessOf(sound)).toBeGreaterThan(0.02);
  });

  it('says Hebrew that can be heard', async () => {
    const sound = await say(await espeak(), 'האנשים הלכו בשתיקה', 'he' as LanguageTag);
    expect(loudnessOf(sound)).toBeGreaterThan(0.02);
  });

  it('takes longer at a slower speed', async () => {
    const speech = await espeak();
    const plain = secondsOf(await say(speech, sentence, czech, 165));
    expect(secondsOf(await say(speech, sentence, czech, 100))).toBeGreaterThan(plain * 1.3);
    expect(secondsOf(await say(speech, sentence, czech, 300))).toBeLessThan(plain / 1.3);
  });

  it('sounds different in another language', async () => {
    const speech = await espeak();
    const inCzech = Buffer.from(await say(speech, 'Auschwitz', czech));
    expect(inCzech.equals(Buffer.from(await say(speech, 'Auschwitz', english)))).toBe(false);
  });

  it('never reads a language with the voice of another one', async () => {
    expect(await (await espeak()).say('text', 'xx' as LanguageTag, 165)).toEqual({
      ok: false,
      code: 'no-voice',
    });
  });

  it('takes no commands from a text', async () => {
    const speech = await espeak();
    const plain = secondsOf(await say(speech, 'slovo a slovo', czech));
    const commanded = secondsOf(await say(speech, 'slovo \u0001450S a slovo', czech));
    expect(commanded).toBeGreaterThan(plain);
    // The same sounds as a command would be one short word.
    const asSounds = secondsOf(await say(speech, '[[sl0vo]]', czech));
    expect(asSounds).toBeGreaterThan(secondsOf(await say(speech, 'slovo', czech)));
  });
});

describe('Speech', () => {
  it('is not there without a program', async () => {
    expect(await Speech.open(undefined, aLog().log)).toBeUndefined();
  });

  it('is not there, and says so in the log, where the program does not start', async () => {
    const { log, lines } = aLog();
    expect(await Speech.open('/nowhere/espeak-ng', log)).toBeUndefined();
    expect(lines.join()).toContain('nothing can be read aloud');
  });

  it('hands a text over by standard input, and a voice and a speed as the only changing arguments', async () => {
    const dir = aFolder();
    const { speech } = await speechBy(`echo "$@" > ${dir}/arguments; cat > ${dir}/input`);
    await speech.say('-v evil; $(rm) `x`', czech, 120);
    expect(readFileSync(join(dir, 'arguments'), 'utf8')).toBe('--stdin --stdout -b 1 -v cs -s 120\n');
    expect(readFileSync(join(dir, 'input'), 'utf8')).toBe('-v evil; $(rm) `x`');
  });

  it('ends the text before when another one is to be said', async () => {
    const { speech } = await speechBy('exec sleep 60');
    const first = speech.say('první', czech, 165);
    const second = speech.say('druhý', czech, 165);
    expect(await first).toEqual({ ok: false, code: 'stopped' });
    speech.stop();
    expect(await second).toEqual({ ok: false, code: 'stopped' });
  });

  it('leaves no program behind that it has stopped', async () => {
    const dir = aFolder();
    const { speech } = await speechBy(`echo $$ > ${dir}/pid; exec sleep 60`);
    const saying = speech.say('slovo', czech, 165);
    const pidPath = join(dir, 'pid');
    await expect.poll(() => existsSync(pidPath) && readFileSync(pidPath, 'utf8').trim() !== '').toBe(true);
    speech.stop();
    await saying;
    const pid = Number(readFileSync(pidPath, 'utf8'));
    await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
  });

  it('ends a program that writes without end', async () => {
    const { speech, lines } = await speechBy('exec cat /dev/zero');
    expect(await speech.say('slovo', czech, 165)).toEqual({ ok: false, code: 'failed' });
    expect(lines.join()).toContain('wrote too much');
  });

  it('answers a failure for what is no sound, and keeps the text out of the log', async () => {
    const { speech, lines } = await speechBy('cat; exit 0');
    expect(await speech.say('tajné slovo', czech, 165)).toEqual({ ok: false, code: 'failed' });
    expect(lines.join()).toContain('is not a plain WAV');
    expect(lines.join()).not.toContain('tajné');
  });

  it('answers a failure where the program fails', async () => {
    const { speech, lines } = await speechBy('exit 3');
    expect(await speech.say('slovo', czech, 165)).toEqual({ ok: false, code: 'failed' });
    expect(lines.join()).toContain('ended with 3');
  });
});

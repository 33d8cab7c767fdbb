export type Side = 'left' | 'right';

const tone = { hertz: 440, seconds: 0.8, volume: 0.12, fadeSeconds: 0.05 } as const;

/** Sounds a quiet tone on one side, and lets go of the sound device afterwards. Only a touch may call it. */
export async function playTone(side: Side): Promise<void> {
  const audio = new AudioContext();
  const ends = audio.currentTime + tone.seconds;
  const source = new OscillatorNode(audio, { frequency: tone.hertz });
  const loudness = new GainNode(audio, { gain: 0 });
  // Faded in and out: a tone that begins at once cracks.
  loudness.gain.linearRampToValueAtTime(tone.volume, audio.currentTime + tone.fadeSeconds);
  loudness.gain.setValueAtTime(tone.volume, ends - tone.fadeSeconds);
  loudness.gain.linearRampToValueAtTime(0, ends);
  source
    .connect(loudness)
    .connect(new StereoPannerNode(audio, { pan: side === 'left' ? -1 : 1 }))
    .connect(audio.destination);
  source.start();
  source.stop(ends);
  await new Promise((done) => source.addEventListener('ended', done, { once: true }));
  await audio.close();
}

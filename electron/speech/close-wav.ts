const headerBytes = 44;

/**
 * Writes the true sizes into a sound that was written to a pipe: its writer could not know them, and put in the largest.
 *
 * @throws Error where it is not a sound of that form.
 */
export function closeWav(sound: Buffer): Buffer {
  const isWav = sound.length > headerBytes && sound.toString('latin1', 0, 4) === 'RIFF';
  if (!isWav || sound.toString('latin1', 36, 40) !== 'data') throw new Error('is not a plain WAV');
  const closed = Buffer.from(sound);
  closed.writeUInt32LE(sound.length - 8, 4);
  closed.writeUInt32LE(sound.length - headerBytes, 40);
  return closed;
}

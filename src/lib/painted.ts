const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));

/** Waits until what the page holds now is on the screen: one frame lays it out, the next one follows its painting. */
export async function painted(): Promise<void> {
  await document.fonts.ready;
  await nextFrame();
  await nextFrame();
}

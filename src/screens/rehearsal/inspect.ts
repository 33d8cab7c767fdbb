import { mediaUrl } from '../../../electron/contract/urls.ts';

/** What is wrong with the picture that the page shows now; empty where nothing is. Waits for its images. */
export async function inspectPage(page: HTMLElement): Promise<readonly string[]> {
  const missing = [...page.querySelectorAll('[data-missing]')].map(
    (element) => `says that something is missing: ${element.textContent.trim()}`,
  );
  const images = await Promise.all([...page.querySelectorAll('img')].map(inspectImage));
  const isEmpty = page.textContent.trim() === '';
  return [...missing, ...images.flat(), ...(isEmpty ? ['shows nothing'] : [])];
}

async function inspectImage(image: HTMLImageElement): Promise<readonly string[]> {
  try {
    await image.decode();
    return [];
  } catch {
    // The browser does not say why: a file that is not there, or one that is no image.
    return [`does not show the image ${image.currentSrc || image.src}`];
  }
}

/** Asks for media files of the release; answers what is wrong with those that do not open. */
export async function inspectMedia(hashes: Iterable<string>): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const sha256 of hashes) {
    try {
      const response = await fetch(mediaUrl(sha256));
      if (!response.ok) faults.push(`media file ${sha256} is answered by ${response.status}`);
      // That it opens is what matters here; its bytes were hashed when they were copied.
      await response.body?.cancel();
    } catch (cause) {
      faults.push(`media file ${sha256} does not open: ${String(cause)}`);
    }
  }
  return faults;
}

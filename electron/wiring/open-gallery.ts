import { GalleryClock, type GalleryNews } from '../hours/gallery-clock.ts';
import { timing, type Shell } from './shell.ts';

/** The clock that keeps this museum's hours. */
export function openGallery({ settings }: Shell, news: GalleryNews): GalleryClock {
  return new GalleryClock(
    settings.gallery,
    { ...timing, date: () => settings.idlePreviewAt ?? new Date() },
    news,
  );
}

import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { seeTitle, startVisit, touch } from './visitor.ts';

/** A layout, which jsdom has not: how high the content of every area is, in CSS pixels. */
let contentPx = 0;
const areas = new Map<Element, number>();
const observers = new Set<() => void>();

function growTo(heightPx: number): void {
  contentPx = heightPx;
  for (const look of observers) look();
}

class LayoutObserver implements ResizeObserver {
  readonly #look: () => void;

  constructor(look: ResizeObserverCallback) {
    this.#look = () => look([], this);
  }

  observe(): void {
    observers.add(this.#look);
  }

  unobserve(): void {
    observers.delete(this.#look);
  }

  disconnect(): void {
    observers.delete(this.#look);
  }
}

beforeEach(() => {
  contentPx = 4000;
  vi.stubGlobal('ResizeObserver', LayoutObserver);
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => contentPx);
  vi.spyOn(Element.prototype, 'scrollTop', 'get').mockImplementation(function (this: Element) {
    return areas.get(this) ?? 0;
  });
  vi.spyOn(Element.prototype, 'scrollTop', 'set').mockImplementation(function (this: Element, top: number) {
    areas.set(this, Math.max(0, Math.min(top, contentPx - this.clientHeight)));
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  areas.clear();
  observers.clear();
});

const area = (): HTMLElement => document.querySelector<HTMLElement>('main section[tabindex]')!;

async function scrollHomeTo(top: number): Promise<void> {
  await startVisit();
  await seeTitle('Lighthouses');
  area().scrollTop = top;
  await fireEvent.scroll(area());
}

describe('a scrolled page', () => {
  it('stands where the visitor left it when they come back', async () => {
    await scrollHomeTo(900);
    await touch('People');
    await seeTitle('People');
    expect(area().scrollTop).toBe(0);
    await touch('Back');
    await seeTitle('Lighthouses');
    expect(area().scrollTop).toBe(900);
  });

  it('stands there too when its content comes later than the page', async () => {
    await scrollHomeTo(900);
    await touch('People');
    await seeTitle('People');
    growTo(1600);
    await touch('Back');
    await seeTitle('Lighthouses');
    expect(area().scrollTop).toBe(100);
    growTo(4000);
    expect(area().scrollTop).toBe(900);
  });

  it('never moves by itself once the visitor has touched it', async () => {
    await scrollHomeTo(900);
    await touch('People');
    await seeTitle('People');
    growTo(1600);
    await touch('Back');
    await seeTitle('Lighthouses');
    await fireEvent.pointerDown(area());
    growTo(4000);
    expect(area().scrollTop).toBe(100);
  });

  it('moves by buttons too, as far as there is more', async () => {
    await scrollHomeTo(0);
    growTo(2000);
    await waitFor(() => expect(scrollButton('Scroll up').disabled).toBe(true));
    await touch('Scroll down');
    await waitFor(() => expect(scrollButton('Scroll down').disabled).toBe(true));
    expect(area().scrollTop).toBe(500);
    await touch('Scroll up');
    await waitFor(() => expect(scrollButton('Scroll up').disabled).toBe(true));
  });

  it('shows no buttons where everything fits', async () => {
    await scrollHomeTo(0);
    growTo(1000);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Scroll down' })).toBeNull());
  });
});

const scrollButton = (name: string): HTMLButtonElement =>
  screen.getByRole<HTMLButtonElement>('button', { name });

import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import { aStaffState } from './fixtures/staff-states.ts';
import { openPanel } from './staff.ts';
import { touch } from './visitor.ts';

async function openTest(nth: number): Promise<void> {
  await openPanel(aStaffState());
  await touch('Self-test');
  const starts = await screen.findAllByRole('button', { name: 'Start' });
  await fireEvent.click(starts[nth]!);
}

const finger = (pointerId: number, clientX: number, clientY: number) => ({ pointerId, clientX, clientY });

describe('the test of touch', () => {
  it('fills the fields that were touched, and counts fingers that touch at once', async () => {
    await openTest(0);
    const dialog = await screen.findByRole('dialog', { name: 'Touch' });
    await fireEvent.pointerDown(dialog, finger(1, 10, 10));
    await fireEvent.pointerDown(dialog, finger(2, 900, 900));
    await fireEvent.pointerMove(dialog, finger(1, 12, 10));
    await waitFor(() => expect(dialog.querySelectorAll('.touched')).toHaveLength(2));
    expect(dialog.textContent).toContain('at most 2 fingers at once');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Touch' })).toBeNull());
  });
});

describe('the test of the picture', () => {
  it('shows one colour after the other, without a word, and ends by itself', async () => {
    await openTest(1);
    const seen: string[] = [];
    for (let field = await screen.findByRole('button', { name: 'Continue' }); field.isConnected;) {
      seen.push(field.dataset['field'] ?? '');
      expect(field.textContent).toBe('');
      await fireEvent.click(field);
      await vi.waitFor(() => expect(field.dataset['field'] === seen.at(-1) && field.isConnected).toBe(false));
    }
    expect(seen).toEqual(['black', 'white', 'red', 'green', 'blue', 'ramp']);
  });
});

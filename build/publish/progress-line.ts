import type { PublishProgress } from './publish-options.ts';

export interface Terminal {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

const titles = { writing: 'Writing', checking: 'Reading back' } as const;

/**
 * Shows how far a copy is: on one line that changes at a terminal, in a line for every tenth elsewhere (a log of an
 * overnight publication should not have ten thousand lines).
 */
export function progressLine({ isTerminal, write }: Terminal) {
  let shown = '';
  return (step: keyof typeof titles, { bytesDone, bytesTotal }: PublishProgress): void => {
    const percent = bytesTotal === 0 ? 100 : Math.floor((bytesDone / bytesTotal) * 100);
    const text = `${titles[step]}: ${isTerminal ? percent : percent - (percent % 10)} % of ${megabytes(bytesTotal)} MB`;
    if (text === shown) return;
    shown = text;
    write(isTerminal ? `\r${text}${percent === 100 ? '\n' : ''}` : `${text}\n`);
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);
}

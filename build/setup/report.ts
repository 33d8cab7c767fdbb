/** How far a download or an unpacking is; `total` is absent when the other side does not say. */
export interface Amount {
  readonly done: number;
  readonly total?: number;
}

/** What a step says to the person who waits. Injected, so that tests can listen. */
export interface Report {
  /** One line that stays. */
  say(line: string): void;
  /** Starts a line of progress in bytes; call `end` once, also after a failure. */
  progress(label: string): ProgressLine;
  /** Starts a line that shows only the time gone by, for work that does not tell how far it is. */
  wait(label: string): WaitLine;
}

export interface ProgressLine {
  update(amount: Amount): void;
  end(): void;
}

export interface WaitLine {
  end(): void;
}

/** What the terminal report needs of `process.stdout`. */
export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const waitTickMs = { live: 1_000, plain: 15_000 } as const;

/** Writes to a terminal, where a line can be renewed in place, or to a log, where each line stays. */
export function createReport(screen: Screen): Report {
  const show = screen.isTTY ? (line: string) => screen.write(`\r\u001b[2K  ${line}`) : undefined;
  const finish = (): void => {
    if (show) screen.write('\n');
  };
  const say = (line: string): void => {
    screen.write(`  ${line}\n`);
  };

  return {
    say,
    progress(label) {
      let lastTenth = -1;
      let isShown = false;
      return {
        update(amount) {
          const line = `${label}: ${describeAmount(amount)}`;
          isShown = true;
          if (show) return void show(line);
          const tenth = tenthOf(amount);
          if (tenth !== lastTenth) say(line);
          lastTenth = tenth;
        },
        end() {
          if (isShown) finish();
        },
      };
    },
    wait(label) {
      const startedAt = performance.now();
      const tick = (): void => {
        const line = `${label}: ${Math.round((performance.now() - startedAt) / 1000)} s`;
        if (show) show(line);
        else say(line);
      };
      if (show) tick();
      else say(label);
      const timer = setInterval(tick, show ? waitTickMs.live : waitTickMs.plain);
      return {
        end() {
          clearInterval(timer);
          finish();
        },
      };
    },
  };
}

function describeAmount({ done, total }: Amount): string {
  const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(0);
  if (!total) return `${megabytes(done)} MB`;
  return `${Math.floor((done / total) * 100)} % of ${megabytes(total)} MB`;
}

/** Tenths of the whole, or of 100 MB when the whole is not known: how often a log gets a line. */
function tenthOf({ done, total }: Amount): number {
  return Math.floor(done / ((total ?? 100_000_000) / 10));
}

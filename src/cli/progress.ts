import { clearLine, cursorTo } from 'node:readline';
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';

const BAR_WIDTH = 24;

/** One line at the foot of a terminal that tells how far a command is. */
export interface Progress {
  readonly show: (done: number, total: number, what: string) => void;
  /** Takes the line away, so that others can be printed in its place. */
  readonly clear: () => void;
}

/** A progress bar on a terminal; silent where the stream is anything else. */
export function createProgress(stream: WriteStream): Progress {
  const clear = () => {
    if (!stream.isTTY) return;
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  const show = (done: number, total: number, what: string) => {
    if (!stream.isTTY) return;
    clear();
    stream.write(printBar({ done, total, what }, stream));
  };
  return { show, clear };
}

interface Step {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

function printBar({ done, total, what }: Step, stream: WriteStream): string {
  const filled = total === 0 ? 0 : Math.round((done / total) * BAR_WIDTH);
  const bar = styleText('cyan', '█'.repeat(filled), { stream }) + '░'.repeat(BAR_WIDTH - filled);
  const count = `${String(done).padStart(String(total).length)}/${total}`;
  const room = Math.max(2, stream.columns - BAR_WIDTH - count.length - 4);
  return `${bar} ${count} ${what.length > room ? `…${what.slice(1 - room)}` : what}`;
}

/** One line of a worked exchange. */
export interface Step {
  readonly kind: 'SENT' | 'RECEIVED' | 'BESIDE';
  readonly text: string;
}

export interface Exchange {
  /** The heading it stands under. */
  readonly title: string;
  readonly transport: string;
  readonly steps: readonly Step[];
}

const PARTS = /^### (?<title>[^\n]*)$|^```(?<transport>websocket|event-stream)\n(?<lines>.*?)^```$/gms;

/** The exchanges of a document that are meant to be replayed. Throws for a line that is no step. */
export function parseExchanges(document: string): readonly Exchange[] {
  const exchanges: Exchange[] = [];
  let heading = '';
  for (const { groups: { title, transport, lines } = {} } of document.matchAll(PARTS)) {
    heading = title ?? heading;
    if (transport && lines)
      exchanges.push({ title: heading, transport, steps: lines.trim().split('\n').map(parseStep) });
  }
  return exchanges;
}

function parseStep(line: string): Step {
  if (line.startsWith('→ ')) return { kind: 'SENT', text: line.slice(2) };
  if (line.startsWith('← ')) return { kind: 'RECEIVED', text: line.slice(2) };
  if (line.startsWith('[') && line.endsWith(']')) return { kind: 'BESIDE', text: line.slice(1, -1) };
  throw new Error(`Expected →, ← or something in brackets, found ${line}`);
}

const CURSORS = /(?:"(?:cursor|start|latest)":"|^id: )([^"\s]+)/g;

/** The cursors of a document beside those of the service that its exchanges are replayed against. */
export class CursorPairs {
  readonly #byWritten = new Map<string, string>();

  pair(written: string, real: string): void {
    this.#byWritten.set(written, real);
  }

  /** What the document writes, as the service would. */
  toReal(text: string): string {
    return [...this.#byWritten].reduce((told, [written, real]) => told.replaceAll(written, real), text);
  }

  /** What the service tells, as the document would write it; a cursor told for the first time is paired with its like. */
  toWritten(text: string, like: string): string {
    const written = [...like.matchAll(CURSORS)];
    for (const [index, [, real = '']] of [...text.matchAll(CURSORS)].entries()) {
      const name = written[index]?.[1];
      if (name && !this.#byWritten.has(name)) this.pair(name, real);
    }
    return [...this.#byWritten].reduce((told, [name, real]) => told.replaceAll(real, name), text);
  }
}

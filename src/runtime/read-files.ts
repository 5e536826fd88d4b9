import type { MessagePort } from 'node:worker_threads';
import { readFileItems, type FileItem } from '../sources/read-file.js';
import type { ReadOrder, ReadPart } from './messages.js';

/** Items and characters of text that a message carries, so that it takes those who receive it a few milliseconds. */
const PART = { items: 250, characters: 256 * 1024 };

/** What a thread that reads does: a file at a time, in parts, each when it is asked for. Where it hangs, it is ended. */
export function readFiles(port: MessagePort): void {
  let wanted: () => void = () => {};
  port.on('message', (order: ReadOrder) => {
    if (order.kind === 'more') wanted();
    else void readInParts(order);
  });

  async function readInParts(order: Extract<ReadOrder, { kind: 'read' }>): Promise<void> {
    const { file, bytes, lineNow } = order;
    const lines = { ...order.lines, begins: (line: number) => void Atomics.store(lineNow, 0, line) };
    let items: FileItem[] = [];
    let characters = 0;
    for await (const item of readFileItems(file, bytes, { lines })) {
      items.push(item);
      characters += item.kind === 'article' ? item.article.text.length : 0;
      if (items.length < PART.items && characters < PART.characters) continue;
      const asked = new Promise<void>((resolve) => (wanted = resolve));
      port.postMessage({ items, last: false } satisfies ReadPart);
      [items, characters] = [[], 0];
      await asked;
    }
    port.postMessage({ items, last: true } satisfies ReadPart);
  }
}

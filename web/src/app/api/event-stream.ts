/** One event of a stream: its name and its data. */
export interface StreamEvent {
  readonly name: string;
  readonly data: string;
}

/** The events in the text of a stream so far. One that has not come whole yet is left for later. */
export function eventsOf(stream: string): StreamEvent[] {
  const blocks = stream.replaceAll(/\r\n?/g, '\n').split('\n\n').slice(0, -1);
  return blocks.map((block) => {
    const lines = block.split('\n');
    return { name: fieldOf(lines, 'event').at(-1) ?? 'message', data: fieldOf(lines, 'data').join('\n') };
  });
}

function fieldOf(lines: readonly string[], name: string): string[] {
  return lines
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
}

/** What the server remarks about an answer: the remark in two or three words, and in a sentence. */
export interface Note {
  readonly title: string;
  readonly text: string;
}

const NOTES: Readonly<Record<string, Note>> = {
  demo_hidden: {
    title: 'Demo data hidden',
    text: 'Demo data is left out because real data is loaded. Choose the dataset "demo" in the filter to see it.',
  },
  mixed_entity_types: {
    title: 'Fields and wells mixed',
    text: 'Fields and wells are mixed in this selection. Volumes may be counted twice where both report the same production.',
  },
  mixed_gas_base: {
    title: 'Gas at different bases',
    text: 'Gas is reported at different pressure bases here. Volumes are added as published, without conversion.',
  },
  store_away: {
    title: 'The database does not answer',
    text: 'What you see was in memory when the database went away. Lists of records, and changes, wait until it is back.',
  },
  read_only: {
    title: 'Snapshot, read-only',
    text: 'This server shows a snapshot and has no database. Charts and totals answer; records and single wells cannot be read, and nothing can be changed.',
  },
  too_large_for_memory: {
    title: 'Answered by the database',
    text: 'There is more data than the memory that is set aside for it (CUBE_MEMORY_MB), so answers take longer.',
  },
};

export function notesOf(notes: readonly string[]): Note[] {
  return notes.map((note) => {
    const words = note.replaceAll('_', ' ');
    return NOTES[note] ?? { title: words, text: `The server remarks: ${words}.` };
  });
}

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
};

export function notesOf(notes: readonly string[]): Note[] {
  return notes.map((note) => {
    const words = note.replaceAll('_', ' ');
    return NOTES[note] ?? { title: words, text: `The server remarks: ${words}.` };
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  demo_hidden: 'Demo data is left out because real data is loaded. Add dataset=demo to the address to see it.',
  mixed_entity_types:
    'Fields and wells are mixed in this selection. Volumes may be counted twice where both report the same production.',
  mixed_gas_base:
    'Gas is reported at different pressure bases here. Volumes are added as published, without conversion.',
};

/** What the server remarks about an answer, as plain sentences. */
export function noteSentences(notes: readonly string[]): string[] {
  return notes.map((note) => SENTENCES[note] ?? `The server remarks: ${note.replaceAll('_', ' ')}.`);
}

/** What a well is today, as the tiles name it (`status_group`), in the order in which arcs are drawn and dots cover each other. */
export const STATUS_GROUPS = [
  { key: 'producing', label: 'Producing', token: 'ok' },
  { key: 'not_producing', label: 'Completed, not producing', token: 'cat2' },
  { key: 'temporarily_abandoned', label: 'Temporarily abandoned', token: 'cat6' },
  { key: 'drilling', label: 'Drilling or permitted', token: 'cat12' },
  { key: 'other', label: 'Abandoned or sidetracked', token: 'catOther' },
] as const;

/** What is over is a ring, not a disc, so that colour is never the only difference. */
export const HOLLOW = 'other';

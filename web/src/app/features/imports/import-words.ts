import type { Import } from '../../api';
import type { IconName } from '../../ui/icon';

export interface StateWords {
  readonly name: string;
  readonly tone: 'busy' | 'ok' | 'danger' | 'quiet';
  readonly icon: IconName;
}

const STATES: Readonly<Record<string, StateWords>> = {
  queued: { name: 'Waiting', tone: 'quiet', icon: 'file' },
  running: { name: 'Loading', tone: 'busy', icon: 'file' },
  succeeded: { name: 'Loaded', tone: 'ok', icon: 'check' },
  failed: { name: 'Refused', tone: 'danger', icon: 'alert' },
  cancelled: { name: 'Cancelled', tone: 'quiet', icon: 'close' },
};

export function stateWords(state: string, failure: string | null): StateWords {
  const words = STATES[state] ?? { name: state, tone: 'quiet', icon: 'file' };
  return failure === INTERRUPTED ? { ...words, name: 'Interrupted' } : words;
}

/** What the server writes where the process that ran an import died. */
const INTERRUPTED = 'interrupted';

/** What happened to an import that did not go well, and what its user can do now. */
export function outcome({ state, failure, files }: Import, codes: readonly string[]): Outcome | undefined {
  const loaded = files.filter((file) => file.state === 'succeeded').length;
  const kept = loaded === 0 ? 'The store is as it was.' : `${loaded} of ${files.length} files are loaded and stay.`;
  if (failure === INTERRUPTED) {
    return {
      title: 'The import was interrupted: the server stopped while it ran.',
      reason: kept,
      advice: 'Import the same files again. What is in already is compared and left as it is.',
    };
  }
  if (state === 'cancelled') {
    return {
      title: 'The import was cancelled.',
      reason: kept,
      advice: 'Import the same files again whenever you like.',
    };
  }
  const refused = files.filter((file) => file.state === 'failed');
  if (refused.length === 0) return state === 'failed' ? { title: failure ?? '', reason: kept, advice: '' } : undefined;
  return {
    title: refused.length === 1 ? `${refused[0]?.name ?? ''} was refused.` : `${refused.length} files were refused.`,
    reason: [...new Set(refused.map((file) => file.failure ?? ''))].join(' '),
    advice: [kept, ...codes.map((code) => ADVICE[code] ?? ADVICE[`${code.split('.')[0] ?? ''}.*`] ?? '')]
      .filter((text, i, all) => text !== '' && all.indexOf(text) === i)
      .join(' '),
  };
}

export interface Outcome {
  readonly title: string;
  readonly reason: string;
  readonly advice: string;
}

/** What to do about a refused file, by the code of the finding that says why. */
const ADVICE: Readonly<Record<string, string>> = {
  'archive.damaged': 'The archive ends early or is damaged: download or copy it again, then import it again.',
  'archive.encrypted': 'Unpack the archive with its password, then import what is in it.',
  'archive.*': 'Unpack the archive yourself and import the files that are in it.',
  'file.not_recognised':
    'See “What can be read” under Imports, or choose the format yourself. A plain CSV always works.',
  'file.columns': 'Compare the columns of the file with those of its format.',
  'file.empty': 'The file has no rows: was it saved to its end?',
  'file.too_many_rejected': 'Mend the rows that the findings name, or check that the format is the right one.',
  'workbook.*': 'Open the workbook in a spreadsheet, save it again, then import it again.',
  'text.*': 'Save the file as UTF-8 text, then import it again.',
};

/** What each code says, in a few words. */
const TITLES: Readonly<Record<string, string>> = {
  'api_number.malformed': 'API number not taken',
  'archive.damaged': 'Damaged archive',
  'date.before_spud': 'Production before drilling began',
  'date.future': 'Date in the future',
  'date.moved': 'Date moved to the start of its period',
  'days_on.exceeds_period': 'More days on than the period has',
  'file.columns': 'Columns not as expected',
  'file.empty': 'No rows',
  'file.not_recognised': 'Format not recognised',
  'file.too_many_rejected': 'Too many rows rejected',
  'import.absent': 'In the store, not in this file',
  'import.edited_and_restated': 'Edited by hand, restated by the source',
  'period.overlap': 'Periods that overlap differ',
  'position.datum': 'Datum of the position',
  'position.incomplete': 'Half a position',
  'position.null_island': 'Position at 0°, 0°',
  'position.out_of_range': 'Position out of range',
  'record.repeated': 'Record given twice',
  'row.annual_total': 'Total of the year differs',
  'row.columns': 'Row too short or too long',
  'row.quotes': 'Quotes do not match',
  'row.value': 'Value that cannot be read',
  'text.decimal_comma': 'Decimals behind a comma',
  'text.encoding': 'Encoding',
  'total.absent': 'No total to compare with',
  'total.differs': 'Total differs',
  'volume.negative': 'Volume below zero',
  'volume.without_days': 'Volume, but no days on',
  'well.differs': 'Rows of one well differ',
  'well.unknown': 'Well not known',
};

export function findingTitle(code: string): string {
  return TITLES[code] ?? code;
}

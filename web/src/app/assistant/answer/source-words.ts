import type { ChatCitation, ChatReply } from '../../api';
import { rangeName } from '../../filter/chips';
import { Filter, filterOf, wellsOnly } from '../../filter/filter';
import { monthName } from '../../format/dates';
import { count, full, percent } from '../../format/numbers';
import { wordsOf as filterWords } from '../seen';
import { unitOf, wordsOf } from './cells';

/** A line of what numbers come from. */
export interface SourceLine {
  readonly name: string;
  readonly value: string;
}

type Arguments = Readonly<Record<string, unknown>>;

const BASES: Readonly<Record<string, string>> = {
  volume: 'volume',
  calendar_day: 'calendar-day rate',
  producing_day: 'producing-day rate',
};
/** As the tools take their limits. */
const LIMIT_UNITS: Readonly<Record<string, string>> = {
  oil: 'bbl',
  water: 'bbl',
  gas: 'Mcf',
  boe: 'boe',
  gor: 'scf/bbl',
  days: 'days',
  wells: 'wells',
};
/** What is said in lines of its own, or is the same for every question. */
const SAID = ['measures', 'measure', 'basis', 'wells', 'sets', 'top', 'align', 'well_id'];

/** Metric, filter, wells, months and version of the data behind one of an answer's sources. */
export function sourceLines(citation: ChatCitation, index: number, values: ChatReply['values']): SourceLine[] {
  const given = argumentsOf(citation.arguments);
  const units = [...new Set(values.filter((value) => value.citation === index).map(({ unit }) => unitOf(unit)))];
  const lines: [string, string][] = [
    ['Metric', metricOf(given, units)],
    ['Filter', filtersOf(given)],
    ['Wells', citation.wells === null ? '' : count(citation.wells, 'well')],
    ['Window', windowOf(citation)],
    ['Also', alsoOf(given)],
    ['As of', `v ${full(citation.as_of_version)}`],
    ['Source', wordsOf(citation.tool)],
  ];
  return lines.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }));
}

function metricOf(given: Arguments, units: readonly string[]): string {
  const measures = [given['measures'] ?? given['measure'] ?? []].flat().filter((one) => typeof one === 'string');
  if (measures.length === 0) return '';
  const names = measures.map((one) => wordsOf(one)).join(', ');
  const basis = typeof given['basis'] === 'string' ? (BASES[given['basis']] ?? wordsOf(given['basis'])) : '';
  return [names, basis, units.filter((unit) => unit !== '').join(', ')].filter((part) => part !== '').join(' · ');
}

function filtersOf(given: Arguments): string {
  const sets = Array.isArray(given['sets']) ? given['sets'].map(argumentsOf) : [];
  if (sets.length > 0) {
    const named = sets.map((set) => `${text(set['label'])}: ${filterOfSet(argumentsOf(set['wells']))}`);
    return [...new Set(named)].join('; ');
  }
  return 'wells' in given ? filterOfSet(argumentsOf(given['wells'])) : '';
}

function filterOfSet(set: Arguments): string {
  const getAll = (name: string): string[] => [set[name] ?? []].flat().map(text);
  const filter: Filter = filterOf({ getAll });
  return filterWords(wellsOnly(filter)) || 'all wells';
}

function windowOf({ start_date, end_date }: ChatCitation): string {
  if (start_date === null && end_date === null) return '';
  return rangeName({ start_date: start_date ?? undefined, end_date: end_date ?? undefined });
}

function alsoOf(given: Arguments): string {
  return Object.entries(given)
    .filter(([name, value]) => !SAID.includes(name) && value !== null && value !== 'none' && value !== false)
    .map(([name, value]) => `${wordsOf(name)} ${[value].flat().map(described).join(' and ')}`)
    .join(' · ');
}

function described(value: unknown): string {
  if (value === true) return 'yes';
  const { measure, is, value: limit } = argumentsOf(value);
  if (typeof measure === 'string' && typeof limit === 'number') return limitOf(measure, text(is), limit);
  if (typeof value === 'object') return JSON.stringify(value);
  const said = text(value);
  if (/^\d{4}-\d{2}-01$/.test(said)) return monthName(said);
  return said.startsWith('-') ? `${said.slice(1).replaceAll('_', ' ')}, highest first` : said.replaceAll('_', ' ');
}

/** `water cut above 90 %` */
function limitOf(measure: string, is: string, limit: number): string {
  const words = `${wordsOf(measure)} ${is.replaceAll('_', ' ')}`;
  if (measure === 'water_cut') return `${words} ${percent(limit)}`;
  return `${words} ${full(limit)} ${LIMIT_UNITS[measure.replace(/^cum_/, '')] ?? ''}`.trimEnd();
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function argumentsOf(value: unknown): Arguments {
  return typeof value === 'object' && value !== null ? (value as Arguments) : {};
}

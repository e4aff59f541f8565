import type { ChatTable } from '../../api';
import { addMonths, Interval } from '../../format/dates';
import { isStep, unitOf, wordsOf } from './cells';

/** Lines over time, as a small chart draws them. */
export interface Steps {
  readonly dates: readonly string[];
  readonly interval: Interval;
  readonly unit: string;
  readonly lines: readonly StepLine[];
}

export interface StepLine {
  /** The measure as the server names it, or a group of wells. */
  readonly id: string;
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Fewer are read faster in a table. */
const LEAST_STEPS = 4;
const MOST_LINES = 6;
/** More than any store has; a date far off would make a chart of nothing. */
const MOST_STEPS = 2000;
const MONTHS = { day: 0, month: 1, quarter: 3, year: 12 } as const;

/** The rows as lines, where they are steps of time with one unit. Steps without a row are gaps. */
export function stepsOf({ columns, rows }: ChatTable): Steps | undefined {
  const [step, ...measures] = columns;
  const unit = measures[0]?.unit ?? null;
  if (step === undefined || !isStep(step.name) || step.name === 'day' || rows.length < LEAST_STEPS) return undefined;
  if (unit === null || measures.length > MOST_LINES || measures.some((one) => one.unit !== unit)) return undefined;

  const byDate = new Map(rows.map((row) => [String(row[0]), row]));
  const dates = datesBetween([...byDate.keys()].sort(), MONTHS[step.name]);
  if (dates === undefined || [...byDate.keys()].some((date) => !dates.includes(date))) return undefined;
  return {
    dates,
    interval: step.name,
    unit: unitOf(unit),
    lines: measures.map(({ name }, i) => ({
      id: name,
      name: wordsOf(name),
      values: dates.map((date) => scaled(byDate.get(date)?.[i + 1], unit)),
    })),
  };
}

function datesBetween(sorted: readonly string[], months: number): string[] | undefined {
  const last = sorted.at(-1) ?? '';
  const dates: string[] = [];
  for (let date = sorted[0] ?? ''; date <= last; date = addMonths(date, months)) {
    if (!/^\d{4}-\d{2}-01$/.test(date) || dates.length > MOST_STEPS) return undefined;
    dates.push(date);
  }
  return dates;
}

function scaled(value: unknown, unit: string): number | null {
  if (typeof value !== 'number') return null;
  return unit === 'fraction' ? value * 100 : value;
}

import type { TooltipComponentOption, XAXisComponentOption } from 'echarts';
import { Interval, periodName } from '../format/dates';
import type { ChartTokens } from './tokens';

const FONT = 'Inter Variable';

export function axisText(color: string): { color: string; fontFamily: string; fontSize: number } {
  return { color, fontFamily: FONT, fontSize: 11 };
}

/** Years at their January; in a short window months or quarters too. Labels that would touch are left out, never turned. */
export function dateAxis(dates: readonly string[], interval: Interval, tokens: ChartTokens): XAXisComponentOption {
  const labelled = (_: number, date: string): boolean => isLabelled(date, dates.length, interval);
  const first = dates.find((date) => isLabelled(date, dates.length, interval));
  return {
    type: 'category',
    data: [...dates],
    boundaryGap: dates.length === 1,
    axisLine: { lineStyle: { color: tokens.axis } },
    axisTick: { show: true, length: 4, interval: labelled, lineStyle: { color: tokens.axis } },
    axisLabel: {
      ...axisText(tokens.ink3),
      interval: labelled,
      hideOverlap: true,
      margin: 8,
      formatter: (date: string) =>
        dates.length === 1 ? periodName(date, interval) : dateLabel(date, interval, date === first),
    },
  };
}

/** Above these counts only years are labelled: on a phone more labels would touch, and years would be left out. */
const MANY = { day: 62, month: 36, quarter: 8, year: 0 };

/** Months are labelled one by one up to a year, then by quarters, then by halves. */
const QUARTERS = ['01', '04', '07', '10'];
const HALVES = ['01', '07'];

function isLabelled(date: string, count: number, interval: Interval): boolean {
  const month = date.slice(5, 7);
  if (interval === 'year' || count <= 1) return true;
  if (count > MANY[interval]) return date.slice(5) === '01-01';
  if (interval === 'day') return date.endsWith('-01');
  return interval === 'quarter' || count <= 12 || (count <= 18 ? QUARTERS : HALVES).includes(month);
}

/** The year stands alone at its January; elsewhere it is said once, at the first label. */
function dateLabel(date: string, interval: Interval, isFirst: boolean): string {
  if (interval === 'year' || date.slice(5) === '01-01') return date.slice(0, 4);
  const name = periodName(date, interval);
  return isFirst ? name : (name.split(' ')[0] ?? name);
}

export function tooltipBase(tokens: ChartTokens): TooltipComponentOption {
  return {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    className: 'chart-tip',
    backgroundColor: tokens.raised,
    borderColor: tokens.edge,
    borderWidth: 1,
    padding: 0,
    axisPointer: { type: 'line', lineStyle: { color: tokens.crosshair, width: 1, type: 'solid' } },
    position: beside,
  };
}

/** Beside the crosshair, low enough to leave the lines free; changes side at the edge. */
function beside(
  point: [number, number],
  _params: unknown,
  _element: unknown,
  _rect: unknown,
  size: { contentSize: [number, number]; viewSize: [number, number] },
): [number, number] {
  const [width, height] = size.contentSize;
  const right = point[0] + 14;
  const x = right + width > size.viewSize[0] ? point[0] - width - 14 : right;
  return [Math.max(0, x), Math.max(0, size.viewSize[1] - height - 30)];
}

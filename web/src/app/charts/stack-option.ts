import type { GridComponentOption, TooltipComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { LineSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import { daysIn, periodName } from '../format/dates';
import { full, percent } from '../format/numbers';
import { Tip, tipElement } from '../ui/chart/tooltip';
import { axisText, dateAxis, tooltipBase } from './furniture';
import { linearScale, tick } from './scale';
import { StackData, StackGroup, totalAt } from './stack';
import { ChartTokens } from './tokens';

export type StackOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption> & {
  xAxis: XAXisComponentOption;
  yAxis: YAXisComponentOption;
  series: LineSeriesOption[];
};

/** Characters of a name at the end of its layer. */
const LONGEST_NAME = 11;
/** Below this share of the last date a name would have no room of its own. */
const LEAST_SHARE_NAMED = 0.045;

/** Areas on top of each other from zero. There is no log scale: a sum of logarithms is no sum. */
export function stackOption(data: StackData, hidden: ReadonlySet<string>, tokens: ChartTokens): StackOption {
  const groups = data.groups.filter(({ id }) => !hidden.has(id));
  const totals = data.dates.map((_, i) => totalAt(groups, i));
  const axis = linearScale(totals, data.unit);
  return {
    animation: false,
    textStyle: { fontFamily: 'Inter Variable', fontSize: 11 },
    grid: { left: 52, right: 92, top: 30, bottom: 26 },
    tooltip: {
      ...tooltipBase(tokens),
      formatter: (hit) => tipElement(stackTip(data, groups, (Array.isArray(hit) ? hit[0] : hit)?.dataIndex ?? 0)),
    },
    xAxis: dateAxis(data.dates, data.interval, tokens),
    yAxis: {
      type: 'value',
      name: axis.unit,
      nameGap: 12,
      nameTextStyle: { ...axisText(tokens.ink3), align: 'right', padding: [0, -2, 0, -2] },
      min: axis.min,
      max: axis.max,
      interval: axis.interval,
      axisLabel: { ...axisText(tokens.ink3), formatter: (value: number) => tick(value, axis) },
      splitLine: { lineStyle: { color: tokens.grid } },
    },
    series: groups.map((group) => area(group, totals, tokens)),
  };
}

function area(group: StackGroup, totals: readonly (number | null)[], tokens: ChartTokens): LineSeriesOption {
  const color = tokens.groups[group.tone] ?? tokens.ink3;
  const last = totals.length - 1;
  const share = (group.values[last] ?? 0) / (totals[last] ?? Infinity);
  return {
    id: group.id,
    name: group.name,
    type: 'line',
    stack: 'all',
    data: [...group.values],
    symbol: 'none',
    lineStyle: { color: tokens.surface, width: 1 },
    itemStyle: { color },
    areaStyle: { color, opacity: 1 },
    emphasis: { disabled: true },
    endLabel: {
      show: share >= LEAST_SHARE_NAMED,
      formatter: `${shortened(group.name)} ${Math.round(share * 100)} %`,
      color: tokens.ink2,
      fontSize: 11,
      distance: 6,
      verticalAlign: 'top',
    },
  };
}

/** The legend has the whole name. */
function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

export function stackTip(data: StackData, groups: readonly StackGroup[], index: number): Tip {
  const date = data.dates[index] ?? '';
  const total = totalAt(groups, index);
  return {
    title: periodName(date, data.interval),
    aside: data.interval === 'day' ? '' : `${daysIn(date, data.interval)} days`,
    rows: groups.map((group) => {
      const value = group.values[index] ?? null;
      const share = value === null || total === null || total === 0 ? '' : ` · ${percent(value / total)}`;
      return { name: group.name, value: full(value), unit: data.unit + share, tone: group.tone, dash: [] };
    }),
    foot: `Together ${full(total)} ${data.unit}`,
  };
}

export function stackLabel(data: StackData): string {
  const names = data.groups.map(({ name }) => name).join(', ');
  return `${data.title}, stacked: ${names}; ${data.dates.length} ${data.interval}s. The same values are in the table.`;
}

/** The same values as a table, newest first. */
export function stackTable(data: StackData): { head: string[]; rows: string[][] } {
  const head = ['Date', ...data.groups.map(({ name }) => `${name}, ${data.unit}`), `Together, ${data.unit}`];
  const rows = data.dates.map((date, i) => [
    periodName(date, data.interval),
    ...data.groups.map(({ values }) => full(values[i])),
    full(totalAt(data.groups, i)),
  ]);
  return { head, rows: rows.reverse() };
}

import type { GridComponentOption, TooltipComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { LineSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import { axisText, dateAxis, tooltipBase } from '../../charts/furniture';
import { PHASE_STYLE, PHASES } from '../../charts/phases';
import { linearScale, tick } from '../../charts/scale';
import { ChartTokens } from '../../charts/tokens';
import { daysIn, periodName } from '../../format/dates';
import { full } from '../../format/numbers';
import { Tip, tipElement } from '../../ui/chart/tooltip';
import { StepLine, Steps } from './steps';

export type StepsOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption> & {
  xAxis: XAXisComponentOption;
  yAxis: YAXisComponentOption;
  series: LineSeriesOption[];
};

export interface LineStyle {
  /** The class that colours it. */
  readonly tone: string;
  readonly dash: readonly number[];
  readonly width: number;
}

const QUARTERS = ['01', '04', '07', '10'];
const DASHES = [[], [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [1, 2]];

/** Oil, gas and water look as they do everywhere; other lines differ by colour and dash. */
export function styleOf(line: StepLine, index: number): LineStyle {
  const phase = PHASES.find((one) => line.id === one || line.id === `cum_${one}`);
  if (phase !== undefined) return { tone: phase, ...PHASE_STYLE[phase] };
  return { tone: `cat-${index + 1}`, dash: DASHES[index] ?? [], width: 2 };
}

/** From zero; a step without a value is a gap. */
export function stepsOption(steps: Steps, tokens: ChartTokens): StepsOption {
  const axis = linearScale(
    steps.lines.flatMap(({ values }) => values),
    steps.unit,
  );
  return {
    animation: false,
    textStyle: { fontFamily: 'Inter Variable', fontSize: 11 },
    grid: { left: 44, right: 14, top: 26, bottom: 24 },
    tooltip: {
      ...tooltipBase(tokens),
      formatter: (hit) => tipElement(stepsTip(steps, (Array.isArray(hit) ? hit[0] : hit)?.dataIndex ?? 0)),
    },
    xAxis: narrowAxis(steps, tokens),
    yAxis: {
      type: 'value',
      name: axis.unit,
      nameGap: 10,
      nameTextStyle: { ...axisText(tokens.ink3), align: 'right' },
      min: axis.min,
      max: axis.max,
      interval: axis.interval,
      axisLabel: { ...axisText(tokens.ink3), formatter: (value: number) => tick(value, axis) },
      splitLine: { lineStyle: { color: tokens.grid } },
    },
    series: steps.lines.map((line, i) => series(line, styleOf(line, i), tokens)),
  };
}

/** There is room for four months of a year. */
function narrowAxis({ dates, interval }: Steps, tokens: ChartTokens): XAXisComponentOption {
  const axis = dateAxis(dates, interval, tokens);
  if (interval !== 'month' || dates.length > 18) return axis;
  const labelled = (_: number, date: string): boolean => QUARTERS.includes(date.slice(5, 7));
  const first = dates.find((date) => labelled(0, date));
  const formatter = (date: string): string => {
    const name = periodName(date, interval);
    return date === first || date.endsWith('-01-01') ? name : (name.split(' ')[0] ?? name);
  };
  return {
    type: 'category',
    data: [...dates],
    boundaryGap: dates.length === 1,
    axisLine: { lineStyle: { color: tokens.axis } },
    axisTick: { show: true, length: 4, interval: labelled, lineStyle: { color: tokens.axis } },
    axisLabel: { ...axisText(tokens.ink3), interval: labelled, margin: 8, formatter },
  };
}

function series(line: StepLine, { tone, dash, width }: LineStyle, tokens: ChartTokens): LineSeriesOption {
  const phase = PHASES.find((one) => one === tone);
  const color = phase === undefined ? (tokens.groups[tone] ?? tokens.ink3) : tokens[phase];
  return {
    id: line.id,
    name: line.name,
    type: 'line',
    data: [...line.values],
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 3,
    showSymbol: line.values.filter((value) => value !== null).length <= 12,
    showAllSymbol: true,
    lineStyle: { color, width, type: dash.length === 0 ? 'solid' : [...dash], cap: 'butt' },
    itemStyle: { color },
    emphasis: { disabled: true },
  };
}

export function stepsTip(steps: Steps, index: number): Tip {
  const date = steps.dates[index] ?? '';
  return {
    title: periodName(date, steps.interval),
    aside: `${daysIn(date, steps.interval)} days`,
    rows: steps.lines.map((line, i) => {
      const { tone, dash } = styleOf(line, i);
      return { name: line.name, value: full(line.values[index]), unit: steps.unit, tone, dash };
    }),
    foot: '',
  };
}

/** The chart in a sentence. */
export function stepsLabel({ lines, dates, interval, unit }: Steps): string {
  const gaps = dates.filter((_, i) => lines.every(({ values }) => values[i] === null)).length;
  const missing = gaps === 0 ? '' : `, ${gaps} without a report`;
  const names = lines.map(({ name }) => name).join(', ');
  return `${names} in ${unit}: ${dates.length} ${interval}s${missing}. The same values are in the table.`;
}

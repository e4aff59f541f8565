import type {
  AriaComponentOption,
  GridComponentOption,
  TooltipComponentOption,
  XAXisComponentOption,
  YAXisComponentOption,
} from 'echarts';
import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import { tipElement } from '../ui/chart/tooltip';
import { axisText, dateAxis, tooltipBase } from './furniture';
import { Phase, PHASE_STYLE } from './phases';
import { NamePlace, namePlaces } from './line-names';
import { axesOf, drawable, RateTimeData, RateTimeView, shownPhases, undrawn } from './rate-time';
import { rateTimeTip } from './rate-time-tip';
import { AxisScale, logTicks, tick } from './scale';
import { ChartTokens } from './tokens';

export type RateTimeOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | GridComponentOption | TooltipComponentOption | AriaComponentOption
> & { xAxis: XAXisComponentOption; yAxis: YAXisComponentOption[]; series: (LineSeriesOption | ScatterSeriesOption)[] };

/** Oil, gas and water over time. A date nobody reported stays a gap; a zero on a log axis is a ring on its floor. */
export function rateTimeOption(data: RateTimeData, view: RateTimeView, tokens: ChartTokens): RateTimeOption {
  const axes = axesOf(data, view);
  const phases = shownPhases(view);
  const liquids = phases.some((phase) => phase !== 'gas');
  const places = namePlaces(data, view);
  return {
    animation: false,
    aria: { enabled: true, label: { description: rateTimeLabel(data, view) } },
    textStyle: { fontFamily: 'Inter Variable', fontSize: 11 },
    grid: { left: 52, right: 56, top: 30, bottom: 26 },
    tooltip: {
      ...tooltipBase(tokens),
      formatter: (hit) => tipElement(rateTimeTip(data, view, (Array.isArray(hit) ? hit[0] : hit)?.dataIndex ?? 0)),
    },
    xAxis: dateAxis(data.dates, data.interval, tokens),
    yAxis: [
      { ...valueAxis(axes.liquid, view, 'left', tokens), show: liquids, splitLine: gridlines(liquids, tokens) },
      {
        ...valueAxis(axes.gas, view, 'right', tokens),
        show: phases.includes('gas'),
        splitLine: gridlines(!liquids, tokens),
      },
    ],
    series: [
      ...phases.map((phase) => line(data, view, phase, places.get(phase), tokens)),
      zeroRings(data, view, axes.liquid, tokens),
    ],
  };
}

/** The chart in a sentence. */
export function rateTimeLabel(data: RateTimeData, view: RateTimeView): string {
  const names = shownPhases(view).map((phase) => PHASE_STYLE[phase].name.toLowerCase());
  const { gaps, zeros } = undrawn(data, view);
  const missing = gaps === 0 ? '' : `, ${gaps} without a report`;
  const off = zeros === 0 ? '' : `, ${zeros} with a zero off the log axis`;
  return `${data.title}: ${names.join(', ')}, ${data.dates.length} ${data.interval}s${missing}${off}. The same values are in the table.`;
}

function line(
  data: RateTimeData,
  view: RateTimeView,
  phase: Phase,
  place: NamePlace | undefined,
  tokens: ChartTokens,
): LineSeriesOption {
  const { name, dash, width } = PHASE_STYLE[phase];
  const color = tokens[phase];
  const values = data.values[phase].map((value) => drawable(value, view));
  return {
    id: phase,
    name,
    type: 'line',
    yAxisIndex: phase === 'gas' ? 1 : 0,
    data: values.map((own, i) => (isAlone(values, i) ? { value: own, ...DOT } : own)),
    connectNulls: false,
    symbol: 'none',
    showAllSymbol: true,
    lineStyle: { color, width, type: dash.length === 0 ? 'solid' : [...dash], cap: 'butt' },
    itemStyle: { color },
    areaStyle: phase === 'oil' && view.scale === 'linear' ? { color: tokens.oilFill, opacity: 0.6 } : undefined,
    emphasis: { disabled: true },
    z: phase === 'oil' ? 5 : 4,
    markPoint: place && {
      silent: true,
      symbolSize: 0,
      data: [{ coord: [place.index, values[place.index] ?? 0], name }],
      label: nameLabel(name, tokens[`${phase}Text`], place.below, tokens),
    },
  };
}

/** No line reaches a value between two gaps: it is drawn as a dot. */
const DOT = { symbol: 'circle', symbolSize: 5 };

function isAlone(values: readonly (number | null)[], index: number): boolean {
  return values[index] !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null;
}

function nameLabel(name: string, color: string, below: boolean, tokens: ChartTokens): object {
  const halo = { textBorderColor: tokens.surface, textBorderWidth: 3 };
  const place = { position: below ? 'bottom' : 'top', distance: 6, align: 'left' };
  return { show: true, formatter: name, color, fontWeight: 600, fontSize: 11, ...place, ...halo };
}

function zeroRings(data: RateTimeData, view: RateTimeView, axis: AxisScale, tokens: ChartTokens): ScatterSeriesOption {
  const phases = shownPhases(view);
  const zeros = data.dates.map((_, i) => phases.some((phase) => data.values[phase][i] === 0));
  const points = view.scale === 'log' ? zeros.flatMap((zero, i) => (zero ? [[i, axis.min]] : [])) : [];
  return {
    id: 'zeros',
    name: 'Zero',
    type: 'scatter',
    data: points,
    silent: true,
    clip: false,
    symbolSize: 7,
    itemStyle: { color: tokens.surface, borderColor: tokens.ink3, borderWidth: 1.5 },
    tooltip: { show: false },
    z: 8,
  };
}

function valueAxis(
  axis: AxisScale,
  view: RateTimeView,
  side: 'left' | 'right',
  tokens: ChartTokens,
): YAXisComponentOption {
  const color = side === 'left' ? tokens.ink3 : tokens.gasText;
  const text = axisText(color);
  const ticks = view.scale === 'log' ? logTicks(axis) : undefined;
  const common = {
    position: side,
    name: axis.unit,
    nameGap: 12,
    nameTextStyle: {
      ...text,
      align: side === 'left' ? ('right' as const) : ('left' as const),
      padding: [0, -2, 0, -2],
    },
    min: axis.min,
    max: axis.max,
    axisLine: { show: false },
    axisTick: { show: false },
    minorTick: { show: false, splitNumber: 9 },
    minorSplitLine: { show: view.scale === 'log' && side === 'left', lineStyle: { color: tokens.grid, opacity: 0.5 } },
    axisLabel: { ...text, formatter: (value: number) => tick(value, axis), customValues: ticks },
  };
  return view.scale === 'log'
    ? { ...common, type: 'log', logBase: 10 }
    : { ...common, type: 'value', interval: axis.interval };
}

/** One set of gridlines serves both axes. */
function gridlines(show: boolean, tokens: ChartTokens): { show: boolean; lineStyle: { color: string } } {
  return { show, lineStyle: { color: tokens.grid } };
}

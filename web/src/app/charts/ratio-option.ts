import type { GridComponentOption, TooltipComponentOption, YAXisComponentOption } from 'echarts';
import type { LineSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import { daysIn, periodName } from '../format/dates';
import { full, percent } from '../format/numbers';
import { tipElement } from '../ui/chart/tooltip';
import { axisText, dateAxis, tooltipBase } from './furniture';
import { PHASE_STYLE } from './phases';
import { RatioData, ratioLabel, WaterRatio, waterValues } from './ratios';
import { AxisScale, linearScale, tick } from './scale';
import { ChartTokens } from './tokens';

export type RatioOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption> & {
  yAxis: YAXisComponentOption[];
  series: LineSeriesOption[];
};

/** Water cut runs from 0 to a whole quarter of 100 %; all else starts at 0 and ends on a round number. */
export function waterAxis(values: readonly (number | null)[], ratio: WaterRatio): AxisScale {
  if (ratio === 'wor') return linearScale(values, '');
  const most = Math.max(0, ...values.filter((value) => value !== null));
  const max = [20, 40, 60, 80, 100].find((end) => most <= end) ?? 100;
  return { factor: 1, unit: '%', min: 0, max, interval: max / 4 };
}

/** GOR on the left, water cut or WOR on the right. A date without a ratio is a gap. */
export function ratioOption(data: RatioData, ratio: WaterRatio, tokens: ChartTokens): RatioOption {
  const water = waterValues(data, ratio);
  const [left, right] = [linearScale(data.gor, data.gorUnit), waterAxis(water, ratio)];
  return {
    animation: false,
    aria: { enabled: true, label: { description: ratioLabel(data, ratio) } },
    textStyle: { fontFamily: 'Inter Variable', fontSize: 11 },
    grid: { left: 52, right: 44, top: 30, bottom: 26 },
    tooltip: {
      ...tooltipBase(tokens),
      formatter: (hit) => tipElement(tip(data, (Array.isArray(hit) ? hit[0] : hit)?.dataIndex ?? 0)),
    },
    xAxis: dateAxis(data.dates, data.interval, tokens),
    yAxis: [axis(left, 'left', tokens.gasText, true, tokens), axis(right, 'right', tokens.waterText, false, tokens)],
    series: [
      line('gor', 'GOR', data.gor, 0, PHASE_STYLE.gas, tokens.gas),
      line('water', ratio === 'wor' ? 'WOR' : 'Water cut', water, 1, PHASE_STYLE.water, tokens.water),
    ],
  };
}

function axis(
  scale: AxisScale,
  position: 'left' | 'right',
  color: string,
  lines: boolean,
  tokens: ChartTokens,
): YAXisComponentOption {
  const text = axisText(color);
  const align = position === 'left' ? 'right' : 'left';
  return {
    type: 'value',
    position,
    name: scale.unit === '' ? 'WOR' : scale.unit,
    nameGap: 12,
    nameTextStyle: { ...text, align },
    min: scale.min,
    max: scale.max,
    interval: scale.interval,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: lines, lineStyle: { color: tokens.grid } },
    axisLabel: { ...text, formatter: (value: number) => tick(value, scale) },
  };
}

function line(
  id: string,
  name: string,
  values: readonly (number | null)[],
  yAxisIndex: number,
  style: { dash: readonly number[]; width: number },
  color: string,
): LineSeriesOption {
  return {
    id,
    name,
    type: 'line',
    yAxisIndex,
    data: [...values],
    connectNulls: false,
    symbol: 'circle',
    symbolSize: 3,
    showSymbol: values.length <= 3,
    showAllSymbol: true,
    lineStyle: { color, width: style.width, type: [...style.dash], cap: 'butt' },
    itemStyle: { color },
    emphasis: { disabled: true },
  };
}

function tip(data: RatioData, index: number): Parameters<typeof tipElement>[0] {
  const date = data.dates[index] ?? '';
  return {
    title: periodName(date, data.interval),
    aside: `${daysIn(date, data.interval)} days`,
    rows: [
      { name: 'GOR', value: full(data.gor[index]), unit: data.gorUnit, tone: 'gas', dash: PHASE_STYLE.gas.dash },
      {
        name: 'Water cut',
        value: percent(data.waterCut[index]),
        unit: '',
        tone: 'water',
        dash: PHASE_STYLE.water.dash,
      },
      { name: 'WOR', value: full(data.wor[index]), unit: '', tone: 'water', dash: PHASE_STYLE.water.dash },
    ],
    foot: '',
  };
}

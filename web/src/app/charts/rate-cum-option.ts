import type { GridComponentOption, TooltipComponentOption, XAXisComponentOption, YAXisComponentOption } from 'echarts';
import type { LineSeriesOption } from 'echarts/charts';
import type { ComposeOption } from 'echarts/core';
import { periodName } from '../format/dates';
import { full } from '../format/numbers';
import { tipElement } from '../ui/chart/tooltip';
import { axisText, tooltipBase } from './furniture';
import { PHASE_STYLE } from './phases';
import { CumPhase, RateCumData, rateCumLabel, RateCumPoint, rateCumPoints } from './rate-cum';
import { linearScale, tick } from './scale';
import { ChartTokens } from './tokens';

export type RateCumOption = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption> & {
  xAxis: XAXisComponentOption;
  yAxis: YAXisComponentOption;
  series: LineSeriesOption[];
};

/** Each dot is a month; the thin line shows their order. A straight decline here is an exponential one. */
export function rateCumOption(data: RateCumData, phase: CumPhase, tokens: ChartTokens): RateCumOption {
  const points = rateCumPoints(data, phase);
  const x = linearScale(
    points.map(({ cum }) => cum),
    data.cumUnit[phase],
  );
  const y = linearScale(
    points.map(({ rate }) => rate),
    data.rateUnit[phase],
  );
  const axis = (scale: typeof x, color: string): object => ({
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.interval,
    axisTick: { show: false },
    axisLabel: { ...axisText(color), formatter: (value: number) => tick(value, scale) },
  });
  const text = phase === 'gas' ? tokens.gasText : tokens.ink3;
  return {
    animation: false,
    aria: { enabled: true, label: { description: rateCumLabel(data, phase) } },
    textStyle: { fontFamily: 'Inter Variable', fontSize: 11 },
    grid: { left: 52, right: 20, top: 30, bottom: 44 },
    tooltip: {
      ...tooltipBase(tokens),
      trigger: 'item',
      formatter: (hit) => tipElement(tip(data, phase, points, (Array.isArray(hit) ? hit[0] : hit)?.dataIndex ?? 0)),
    },
    xAxis: {
      ...axis(x, tokens.ink3),
      name: `Cumulative ${phase}, ${x.unit}`,
      nameLocation: 'middle',
      nameGap: 26,
      nameTextStyle: axisText(tokens.ink3),
      axisLine: { lineStyle: { color: tokens.axis } },
      splitLine: { show: false },
    },
    yAxis: {
      ...axis(y, text),
      name: y.unit,
      nameGap: 12,
      nameTextStyle: { ...axisText(text), align: 'right' },
      axisLine: { show: false },
      splitLine: { lineStyle: { color: tokens.grid } },
    },
    series: [
      {
        id: phase,
        name: PHASE_STYLE[phase].name,
        type: 'line',
        data: points.map(({ cum, rate }) => [cum, rate]),
        symbol: 'circle',
        symbolSize: 5,
        showAllSymbol: true,
        lineStyle: { color: tokens[phase], width: 1, opacity: 0.6 },
        itemStyle: { color: tokens[phase] },
      },
    ],
  };
}

function tip(
  data: RateCumData,
  phase: CumPhase,
  points: readonly RateCumPoint[],
  index: number,
): Parameters<typeof tipElement>[0] {
  const point = points[index];
  const dash = PHASE_STYLE[phase].dash;
  return {
    title: periodName(point?.date ?? '', data.interval),
    aside: '',
    rows: [
      { name: 'Rate', value: full(point?.rate), unit: data.rateUnit[phase], tone: phase, dash },
      { name: 'Cumulative', value: full(point?.cum), unit: data.cumUnit[phase], tone: phase, dash },
    ],
    foot: '',
  };
}

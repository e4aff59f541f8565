import { Segment } from '../ui/segmented';

export type ChartInterval = 'month' | 'quarter' | 'year';
export type ScaleName = 'linear' | 'log';

export const INTERVALS: readonly Segment<ChartInterval>[] = [
  { value: 'month', label: 'Month' },
  { value: 'quarter', label: 'Quarter' },
  { value: 'year', label: 'Year' },
];
export const SCALES: readonly Segment<ScaleName>[] = [
  { value: 'linear', label: 'Linear' },
  { value: 'log', label: 'Log' },
];

export type Phase = 'oil' | 'gas' | 'water';

export const PHASES: readonly Phase[] = ['oil', 'gas', 'water'];

export interface PhaseStyle {
  readonly name: string;
  /** Dash pattern of the line, so that colour is never the only difference. */
  readonly dash: readonly number[];
  readonly width: number;
}

export const PHASE_STYLE: Readonly<Record<Phase, PhaseStyle>> = {
  oil: { name: 'Oil', dash: [], width: 2.25 },
  gas: { name: 'Gas', dash: [7, 3], width: 2 },
  water: { name: 'Water', dash: [2, 3], width: 2 },
};

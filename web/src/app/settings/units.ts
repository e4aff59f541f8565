import { computed, inject, Injectable } from '@angular/core';
import { ServerConfig } from '../api';
import { displayUnit } from '../format/numbers';
import { remember, remembered } from './remembered';

export type UnitSystem = 'field' | 'metric';

const KEY = 'pa.units';

export interface UnitNames {
  readonly liquid: string;
  readonly gas: string;
}

export function unitNames(system: UnitSystem): UnitNames {
  return system === 'metric'
    ? { liquid: displayUnit('Sm3'), gas: displayUnit('1000 Sm3') }
    : { liquid: 'bbl', gas: 'Mcf' };
}

/** Field or metric: what the user chose, else what the server is configured for. */
@Injectable({ providedIn: 'root' })
export class Units {
  private readonly chosen = remembered<UnitSystem>(KEY, ['field', 'metric']);
  private readonly server = inject(ServerConfig).config;

  readonly system = computed<UnitSystem>(
    () => this.chosen() ?? (this.server().units === 'metric' ? 'metric' : 'field'),
  );

  choose(system: UnitSystem): void {
    this.chosen.set(system);
    remember(KEY, system);
  }
}

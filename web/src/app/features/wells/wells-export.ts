import { computed, inject, Injectable, signal } from '@angular/core';
import { ApiCalls, listWellsAsGeoJson, ServerConfig, toProblem } from '../../api';
import type { Filter } from '../../filter/filter';
import { full } from '../../format/numbers';
import { Units } from '../../settings/units';
import { saveFile } from '../../ui/save';

const PAGE = 1000;

/** All wells under the filter as a file, however many there are. */
@Injectable()
export class WellsExport {
  private readonly calls = inject(ApiCalls);
  private readonly server = inject(ServerConfig);
  private readonly units = inject(Units).system;
  private readonly read = signal<number | undefined>(undefined);

  readonly failure = signal('');
  readonly busy = computed(() => this.read() !== undefined);
  readonly words = computed(() => {
    const read = this.read();
    return read === undefined ? 'GeoJSON' : `GeoJSON, ${full(read)} …`;
  });

  /** Streamed by the server, so a link is enough. */
  file(filter: Filter, format: 'csv' | 'parquet'): string {
    const query = new URLSearchParams({ units: this.units(), format });
    for (const [key, value] of Object.entries(filter) as [string, string | readonly string[] | undefined][]) {
      for (const one of typeof value === 'string' ? [value] : (value ?? [])) query.append(key, one);
    }
    return this.server.url(`export/wells?${query.toString()}`);
  }

  async geoJson(filter: Filter): Promise<void> {
    if (this.busy()) return;
    const features: unknown[] = [];
    this.failure.set('');
    try {
      for (let more = true; more;) {
        this.read.set(features.length);
        const wanted = { units: this.units(), sort: 'name', limit: PAGE, skip: features.length, count: false };
        const page = await this.calls.send(listWellsAsGeoJson, { ...filter, ...wanted });
        features.push(...page.features);
        more = page.features.length === PAGE;
      }
      const collection = JSON.stringify({ type: 'FeatureCollection', features });
      saveFile('wells.geojson', new Blob([collection], { type: 'application/geo+json' }));
    } catch (failure) {
      // A page that did not arrive: half a file is none.
      this.failure.set(`The GeoJSON was not saved. ${toProblem(failure).message}`);
    } finally {
      this.read.set(undefined);
    }
  }
}

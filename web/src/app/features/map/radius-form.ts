import { Component, inject, output, signal } from '@angular/core';
import { parseNumber } from '../../format/numbers';
import { MapState } from './map-state';
import { Shape } from './shape';

interface RadiusField {
  readonly name: 'lat' | 'lon' | 'km';
  readonly label: string;
  readonly least: number;
  readonly most: number;
}

const FIELDS: readonly RadiusField[] = [
  { name: 'lat', label: 'Latitude, ° N', least: -90, most: 90 },
  { name: 'lon', label: 'Longitude, ° E', least: -180, most: 180 },
  { name: 'km', label: 'Radius, km', least: 0.001, most: 20_000 },
];

/** A circle by its coordinates: what the radius tool does, without a pointer. It starts from the middle of the frame. */
@Component({
  selector: 'pa-radius-form',
  template: `
    <form (submit)="submit($event)" novalidate>
      @for (field of fields; track field.name) {
        <label>
          {{ field.label }}
          <input
            class="input num"
            inputmode="text"
            autocomplete="off"
            [name]="field.name"
            [attr.aria-invalid]="wrong().field === field.name"
            [value]="initial[field.name]"
            (focus)="select($event)"
          />
        </label>
      }
      <p role="alert">{{ wrong().message }}</p>
      <button type="submit" class="btn primary">Select the wells inside</button>
    </form>
  `,
  styleUrl: './radius-form.css',
})
export class RadiusForm {
  readonly chosen = output<Shape>();
  protected readonly fields = FIELDS;
  protected readonly wrong = signal({ field: '', message: '' });
  protected readonly initial = initialValues(inject(MapState));

  /** Who comes to a field means to write another value. */
  protected select(event: FocusEvent): void {
    (event.target as HTMLInputElement).select();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const values: Record<string, number> = {};
    for (const { name, label, least, most } of FIELDS) {
      const text = data.get(name);
      const value = parseNumber(typeof text === 'string' ? text : '');
      if (value === null || value === undefined || value < least || value > most) {
        this.wrong.set({ field: name, message: `${label.split(',')[0] ?? ''} must be ${least} to ${most}.` });
        return;
      }
      values[name] = value;
    }
    this.wrong.set({ field: '', message: '' });
    const { lat = 0, lon = 0, km = 0 } = values;
    this.chosen.emit({ kind: 'circle', centre: [lon, lat], km });
  }
}

function initialValues(state: MapState): Record<RadiusField['name'], string> {
  const shape = state.shape();
  if (shape?.kind === 'circle') {
    return { lat: String(shape.centre[1]), lon: String(shape.centre[0]), km: String(shape.km) };
  }
  const [lon = 0, lat = 0] = state.frame()?.centre ?? [];
  return { lat: lat.toFixed(4), lon: lon.toFixed(4), km: '25' };
}

import { Directive, inject, output } from '@angular/core';
import { MapState } from './map-state';
import { TOOLS } from './map-tools';

/** Letters choose a tool while the map has the focus; elsewhere they are typed as usual. */
@Directive({ selector: '[paMapKeys]', host: { '(keydown)': 'onKey($event)' } })
export class MapKeys {
  readonly closePolygon = output();
  readonly removeCorner = output();
  private readonly state = inject(MapState);

  protected onKey(event: KeyboardEvent): void {
    const typing = event.target instanceof Element && event.target.matches('input, select, textarea');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const tool = TOOLS.find(({ key }) => key === event.key.toLowerCase());
    if (tool !== undefined) this.state.tool.set(tool.tool);
    else if (event.key === 'Escape') this.leave();
    else if (event.key === 'Enter') this.closePolygon.emit();
    else if (event.key === 'Backspace') this.removeCorner.emit();
  }

  private leave(): void {
    this.state.tool.set('move');
    this.state.editing.set(false);
    this.state.hovered.set(undefined);
  }
}

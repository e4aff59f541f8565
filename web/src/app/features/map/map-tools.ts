import { Component, inject, output } from '@angular/core';
import { Icon, IconName } from '../../ui/icon';
import type { Tool } from './drawing';
import { MapState } from './map-state';

interface ToolButton {
  readonly tool: Tool;
  readonly icon: IconName;
  readonly name: string;
  readonly key: string;
}

export const TOOLS: readonly ToolButton[] = [
  { tool: 'move', icon: 'hand', name: 'Move', key: 'v' },
  { tool: 'box', icon: 'box', name: 'Select by box', key: 'b' },
  { tool: 'lasso', icon: 'lasso', name: 'Select by lasso', key: 'l' },
  { tool: 'polygon', icon: 'polygon', name: 'Select by polygon', key: 'p' },
  { tool: 'radius', icon: 'radius', name: 'Select by radius', key: 'r' },
];

@Component({
  selector: 'pa-map-tools',
  imports: [Icon],
  template: `
    @for (button of tools; track button.tool) {
      <button
        type="button"
        [attr.aria-pressed]="state.tool() === button.tool"
        [attr.aria-label]="button.name"
        [attr.aria-keyshortcuts]="button.key"
        [title]="button.name + ' (' + button.key.toUpperCase() + ')'"
        (click)="state.tool.set(button.tool)"
      >
        <pa-icon [name]="button.icon" />
      </button>
    }
    <hr />
    <button type="button" aria-label="Zoom in" title="Zoom in (+)" (click)="zoom.emit(1)">
      <pa-icon name="plus" />
    </button>
    <button type="button" aria-label="Zoom out" title="Zoom out (−)" (click)="zoom.emit(-1)">
      <pa-icon name="minus" />
    </button>
    <button type="button" aria-label="Show all wells" title="Show all wells" (click)="fit.emit()">
      <pa-icon name="fit" />
    </button>
  `,
  styleUrl: './map-tools.css',
  host: { role: 'toolbar', 'aria-label': 'Map tools', 'aria-orientation': 'vertical' },
})
export class MapTools {
  readonly zoom = output<number>();
  readonly fit = output();
  protected readonly state = inject(MapState);
  protected readonly tools = TOOLS;
}

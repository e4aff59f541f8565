import { Component, computed, inject, viewChild } from '@angular/core';
import { Session } from '../../session/session';
import { PopoverButton } from '../../ui/popover-button';
import { CurrentView } from './current-view';
import { ViewsPanel } from './views-panel';

/** Which saved view is shown, whether it has been changed since, and the way to the others. */
@Component({
  selector: 'pa-views-menu',
  imports: [PopoverButton, ViewsPanel],
  template: `
    @if (offered()) {
      <pa-popover-button
        icon="bookmark"
        [label]="label()"
        [bare]="current.view() === undefined"
        [active]="current.view() !== undefined"
        [count]="current.changed() ? 'changed' : undefined"
      >
        <ng-template>
          @defer (on immediate) {
            <pa-views-panel (done)="close()" />
          }
        </ng-template>
      </pa-popover-button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      max-width: 280px;
    }
  `,
})
export class ViewsMenu {
  protected readonly current = inject(CurrentView);
  private readonly session = inject(Session);
  private readonly popover = viewChild(PopoverButton);
  protected readonly offered = computed(
    () => this.current.view() !== undefined || (this.session.allows('viewer') && this.session.mode() !== 'visitor'),
  );
  protected readonly label = computed(() => this.current.view()?.name ?? 'Saved views');

  protected close(): void {
    this.popover()?.close();
  }
}

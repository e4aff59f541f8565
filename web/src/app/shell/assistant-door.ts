import { afterNextRender, Component, DOCUMENT, inject, Injector, signal, viewChild } from '@angular/core';
import { AssistantPanel } from '../assistant/assistant-panel';
import { Icon } from '../ui/icon';

/** The place of the assistant. Its code comes when it is first opened; when it is closed, the focus goes back to where it was. */
@Component({
  selector: 'pa-assistant-door',
  imports: [AssistantPanel, Icon],
  template: `
    @if (open()) {
      @defer (on immediate) {
        <pa-assistant-panel #panel (closed)="hide()" />
      } @placeholder {
        <div class="coming" role="status"><span class="sr-only">Loading the assistant</span></div>
      } @error {
        <div class="coming" role="alert">
          <pa-icon name="alert" />
          <p>The assistant did not load. Look at the connection and open the page anew.</p>
          <button type="button" class="btn" (click)="hide()">Close</button>
        </div>
      }
    }
  `,
  styleUrl: './assistant-door.css',
})
export class AssistantDoor {
  readonly open = signal(false);
  /** By its name: by its class the code would have to be here at once. */
  private readonly panel = viewChild<{ focus(): void }>('panel');
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private from: Element | null = null;

  /** Opens it, or takes the focus into it. */
  show(): void {
    if (!this.open()) this.from = this.document.activeElement;
    this.open.set(true);
    this.panel()?.focus();
  }

  hide(): void {
    this.open.set(false);
    afterNextRender(
      () => {
        if (this.from instanceof HTMLElement && this.from.isConnected) this.from.focus();
      },
      { injector: this.injector },
    );
  }

  toggle(): void {
    if (this.open()) this.hide();
    else this.show();
  }
}

import { Component, ElementRef, input, signal, viewChild } from '@angular/core';
import { Icon } from './icon';

/** A panel from the lower edge, for phones. Escape, the button and a tap beside it close it. */
@Component({
  selector: 'pa-sheet',
  imports: [Icon],
  template: `
    <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -- Escape closes it by itself -->
    <dialog #dialog [attr.aria-label]="heading()" (close)="open.set(false)" (click)="beside($event)">
      <div class="inside">
        <header>
          <h2>{{ heading() }}</h2>
          <button type="button" class="btn ghost icon" aria-label="Close" (click)="hide()">
            <pa-icon name="close" />
          </button>
        </header>
        <div class="content"><ng-content /></div>
        <ng-content select="footer" />
      </div>
    </dialog>
  `,
  styleUrl: './sheet.css',
})
export class Sheet {
  readonly heading = input.required<string>();
  readonly open = signal(false);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  show(): void {
    this.open.set(true);
    this.dialog().nativeElement.showModal();
  }

  hide(): void {
    this.dialog().nativeElement.close();
  }

  /** A tap beside the sheet lands on the dialog itself. */
  protected beside(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) this.hide();
  }
}

import { Component, input, output } from '@angular/core';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { Icon } from '../icon';

/** The frame of every dialog: title, message about the whole, content, and the buttons below. */
@Component({
  selector: 'pa-dialog-frame',
  imports: [MatDialogTitle, MatDialogContent, MatDialogActions, MatDialogClose, Icon],
  templateUrl: './dialog-frame.html',
  styleUrl: './dialog-frame.css',
})
export class DialogFrame {
  readonly heading = input.required<string>();
  readonly message = input('');
  /** A second way out of the message, like "Load the current version". */
  readonly remedy = input('');
  readonly submitLabel = input.required<string>();
  readonly submitTone = input<'primary' | 'danger'>('primary');
  readonly busy = input(false);
  readonly submitted = output();
  readonly remedied = output();

  protected submit(event: Event): void {
    event.preventDefault();
    if (!this.busy()) this.submitted.emit();
  }
}

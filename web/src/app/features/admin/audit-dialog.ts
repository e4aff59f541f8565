import { Component, inject } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import type { AuditEntry } from '../../api';
import { instant } from '../../format/instants';
import { actionName, actorName, changesOf } from './audit-words';

/** One entry, with what was there before and after. */
@Component({
  selector: 'pa-audit-dialog',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 mat-dialog-title>{{ actionName(entry.action) }}</h2>
    <mat-dialog-content tabindex="0">
      <dl>
        @for (fact of facts; track fact.name) {
          <div>
            <dt>{{ fact.name }}</dt>
            <dd>{{ fact.value }}</dd>
          </div>
        }
      </dl>
      @if (changes.length > 0) {
        <table>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            @for (change of changes; track change.member) {
              <tr>
                <th scope="row">{{ change.member }}</th>
                <td>
                  <s>{{ change.before }}</s>
                </td>
                <td>
                  <b>{{ change.after }}</b>
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <span class="grow"></span>
      <button type="button" class="btn" mat-dialog-close cdkFocusInitial>Close</button>
    </mat-dialog-actions>
  `,
  styleUrls: ['../../ui/form/dialog-frame.css', '../../ui/form/dialog-column.css', './audit-dialog.css'],
})
export class AuditDialog {
  protected readonly entry = inject<AuditEntry>(MAT_DIALOG_DATA);
  protected readonly actionName = actionName;
  protected readonly changes = changesOf(this.entry);
  protected readonly facts = [
    { name: 'When', value: instant(this.entry.at) },
    { name: 'Who', value: actorName(this.entry) },
    { name: 'From', value: this.entry.address },
    { name: 'To what', value: this.entry.subject },
    { name: 'Outcome', value: this.entry.outcome },
    { name: 'Note', value: this.entry.note },
  ].filter(({ value }) => value !== null);
}

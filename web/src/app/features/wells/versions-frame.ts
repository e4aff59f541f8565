import { Component, input, output } from '@angular/core';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { ApiProblem } from '../../api';

/** A dialog of versions, newest first: what failed, what loads, and the list items that it is given. */
@Component({
  selector: 'pa-versions-frame',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  templateUrl: './versions-frame.html',
  styleUrl: './versions-frame.css',
})
export class VersionsFrame {
  readonly heading = input.required<string>();
  readonly failure = input<ApiProblem>();
  readonly ready = input.required<boolean>();
  readonly retried = output();
}

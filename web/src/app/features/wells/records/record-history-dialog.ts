import { Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { apiResource, getProduction, getProductionHistory, toProblem } from '../../../api';
import { instant } from '../../../format/instants';
import { UnitNames, UnitSystem } from '../../../settings/units';
import { VersionsFrame } from '../versions-frame';
import { recordTimeline } from './record-timeline';

export interface RecordHistoryData {
  readonly id: number;
  readonly name: string;
  readonly system: UnitSystem;
  readonly units: UnitNames;
}

/** Where each number of a record comes from: every version, who brought it, when, and what it changed. */
@Component({
  selector: 'pa-record-history-dialog',
  imports: [MatDialogClose, RouterLink, VersionsFrame],
  templateUrl: './record-history-dialog.html',
  styleUrl: '../versions.css',
})
export class RecordHistoryDialog {
  protected readonly data = inject<RecordHistoryData>(MAT_DIALOG_DATA);
  private readonly wanted = { id: this.data.id, units: this.data.system };

  protected readonly instant = instant;
  protected readonly now = apiResource(getProduction, () => this.wanted);
  protected readonly earlier = apiResource(getProductionHistory, () => this.wanted);
  protected readonly failure = computed(() => {
    const error = this.now.error() ?? this.earlier.error();
    return error === undefined ? undefined : toProblem(error);
  });
  protected readonly entries = computed(() =>
    this.now.hasValue() && this.earlier.hasValue()
      ? recordTimeline(this.now.value(), this.earlier.value(), this.data.units)
      : undefined,
  );

  protected again(): void {
    this.now.reload();
    this.earlier.reload();
  }
}

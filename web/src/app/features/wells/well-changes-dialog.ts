import { Component, computed, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogClose } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { apiResource, getWellHistory, toProblem, Well, WellVersion } from '../../api';
import { instant } from '../../format/instants';
import { MISSING } from '../../format/numbers';
import { VersionsFrame } from './versions-frame';
import { WELL_FIELDS } from './well-fields';

const BY: Readonly<Record<string, string>> = {
  api: 'by hand',
  local: 'at this machine',
  cli: 'on the command line',
  import: 'by an import',
};

/** Who changed the well's header, when, and what. */
@Component({
  selector: 'pa-well-changes-dialog',
  imports: [MatDialogClose, RouterLink, VersionsFrame],
  templateUrl: './well-changes-dialog.html',
  styleUrl: './versions.css',
})
export class WellChangesDialog {
  protected readonly well = inject<Well>(MAT_DIALOG_DATA);
  protected readonly instant = instant;
  protected readonly resource = apiResource(getWellHistory, () => ({ id: this.well.id }));
  protected readonly versions = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? undefined : toProblem(error);
  });

  protected by({ action, by }: WellVersion): string {
    const did = { created: 'Added', replaced: 'Changed', deleted: 'Deleted' }[action] ?? action;
    return `${did} ${BY[by] ?? `by ${by}`}`;
  }

  protected name(member: string): string {
    return WELL_FIELDS.find(({ key }) => key === member)?.label ?? member.replaceAll('_', ' ');
  }

  protected value(value: unknown): string {
    if (value === null || value === undefined || value === '') return MISSING;
    return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

import { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { ProductionRecord, Well, WellDetails } from '../../api';
import { DeleteRecordDialog } from './delete-record-dialog';
import { DeleteWellDialog } from './delete-well-dialog';
import { RecordDialog, RecordDialogData } from './record-dialog';
import { StoredRecord } from './stored-record';
import { WellDialog, WellDialogData } from './well-dialog';

/** Opens the dialogs of wells and records; each call ends with what was changed, or undefined when nothing was. */
@Injectable({ providedIn: 'root' })
export class WellDialogs {
  private readonly dialogs = inject(MatDialog);

  editWell(data: WellDialogData): Promise<WellDetails | undefined> {
    return this.open<WellDetails>(WellDialog, data);
  }

  deleteWell(well: Well): Promise<boolean | undefined> {
    return this.open<boolean>(DeleteWellDialog, well, 'narrow');
  }

  editRecord(data: RecordDialogData): Promise<ProductionRecord | undefined> {
    return this.open<ProductionRecord>(RecordDialog, data);
  }

  deleteRecord(record: StoredRecord): Promise<boolean | undefined> {
    return this.open<boolean>(DeleteRecordDialog, record, 'narrow');
  }

  private open<R>(dialog: ComponentType<unknown>, data: unknown, size = 'wide'): Promise<R | undefined> {
    const config = Object.assign(new MatDialogConfig<unknown>(), { data, panelClass: ['pa-dialog', size] });
    return firstValueFrom(this.dialogs.open<unknown, unknown, R>(dialog, config).afterClosed());
  }
}

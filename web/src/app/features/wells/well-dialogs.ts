import { inject, Injectable } from '@angular/core';
import { ProductionRecord, Well, WellDetails } from '../../api';
import { Dialogs } from '../../ui/form/dialogs';
import { DeleteRecordDialog } from './delete-record-dialog';
import { DeleteWellDialog } from './delete-well-dialog';
import { RecordDialog, RecordDialogData } from './record-dialog';
import { StoredRecord } from './stored-record';
import { WellDialog, WellDialogData } from './well-dialog';

/** Opens the dialogs of wells and records; each call ends with what was changed, or undefined when nothing was. */
@Injectable({ providedIn: 'root' })
export class WellDialogs {
  private readonly dialogs = inject(Dialogs);

  editWell(data: WellDialogData): Promise<WellDetails | undefined> {
    return this.dialogs.open<WellDetails>(WellDialog, data);
  }

  deleteWell(well: Well): Promise<boolean | undefined> {
    return this.dialogs.open<boolean>(DeleteWellDialog, well, 'narrow');
  }

  editRecord(data: RecordDialogData): Promise<ProductionRecord | undefined> {
    return this.dialogs.open<ProductionRecord>(RecordDialog, data);
  }

  deleteRecord(record: StoredRecord): Promise<boolean | undefined> {
    return this.dialogs.open<boolean>(DeleteRecordDialog, record, 'narrow');
  }
}

import { ComponentType } from '@angular/cdk/portal';
import { inject, Injectable } from '@angular/core';
import { MatDialog, MatDialogConfig } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';

/** Opens a dialog and waits for its end: what it was closed with, or undefined where it was left. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialogs = inject(MatDialog);

  open<R>(dialog: ComponentType<unknown>, data: unknown, size: 'wide' | 'narrow' = 'wide'): Promise<R | undefined> {
    const config = Object.assign(new MatDialogConfig<unknown>(), { data, panelClass: ['pa-dialog', size] });
    return firstValueFrom(this.dialogs.open<unknown, unknown, R>(dialog, config).afterClosed());
  }
}

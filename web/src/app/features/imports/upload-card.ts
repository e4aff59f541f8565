import { Component, computed, inject, output, signal } from '@angular/core';
import { Import, ImportFormat } from '../../api';
import { input } from '@angular/core';
import { bytes } from '../../format/bytes';
import { percent } from '../../format/numbers';
import { Icon } from '../../ui/icon';
import { ImportOptions } from './chosen-files';
import { Uploading } from './uploading';

/** Where files are dropped or chosen, and their way to the server. */
@Component({
  selector: 'pa-upload-card',
  imports: [Icon],
  templateUrl: './upload-card.html',
  styleUrl: './upload-card.css',
  host: { role: 'region', 'aria-label': 'Import files' },
})
export class UploadCard {
  readonly formats = input.required<readonly ImportFormat[]>();
  readonly begun = output<Import>();

  protected readonly uploading = inject(Uploading);
  protected readonly bytes = bytes;
  protected readonly over = signal(false);
  protected readonly size = computed(() => bytes(this.uploading.files().reduce((sum, file) => sum + file.size, 0)));
  protected readonly button = computed(() => {
    const count = this.uploading.files().length;
    return count === 1 ? 'Import 1 file' : `Import ${count} files`;
  });
  protected readonly sent = computed(() => {
    const sending = this.uploading.sending();
    if (sending === undefined) return '';
    return this.uploading.share() < 1
      ? `${bytes(sending.sent)} of ${bytes(sending.total)} sent, ${percent(this.uploading.share())}`
      : 'Sent. The server writes the files down …';
  });

  protected choose(event: Event): void {
    const picker = event.target as HTMLInputElement;
    this.uploading.add([...(picker.files ?? [])]);
    picker.value = '';
  }

  protected drag(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected drop(event: DragEvent): void {
    this.drag(event, false);
    if (this.uploading.sending() === undefined) this.uploading.add([...(event.dataTransfer?.files ?? [])]);
  }

  protected set<K extends keyof ImportOptions>(option: K, value: ImportOptions[K]): void {
    this.uploading.options.update((options) => ({ ...options, [option]: value }));
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected checked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked;
  }

  protected async send(): Promise<void> {
    const begun = await this.uploading.send();
    if (begun !== undefined) this.begun.emit(begun);
  }
}

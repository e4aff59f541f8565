import { Component, computed, inject, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { apiResource, Import, listFormats } from '../../api';
import { DatasetsCard } from '../../filter/datasets-card';
import { Session } from '../../session/session';
import { FormatsCard } from './formats-card';
import { HistoryCard } from './history-card';
import { UploadCard } from './upload-card';

/** Where data comes in, and whose data there is. */
@Component({
  selector: 'pa-imports-page',
  imports: [DatasetsCard, FormatsCard, HistoryCard, UploadCard],
  template: `
    <h1 class="sr-only">Imports</h1>
    <div class="grid">
      <div class="main">
        @if (session.allows('editor')) {
          <pa-upload-card [formats]="known()" (begun)="open($event)" />
        }
        <pa-history-card class="history" />
      </div>
      <div class="side">
        <pa-datasets-card (removed)="history().rows.reload()" />
        <pa-formats-card [formats]="formats" />
      </div>
    </div>
  `,
  styleUrl: './imports-page.css',
})
export class ImportsPage {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly history = viewChild.required(HistoryCard);
  protected readonly formats = apiResource(listFormats, () => ({}));
  protected readonly known = computed(() => (this.formats.hasValue() ? this.formats.value() : []));

  /** Whoever went on to another screen while the files were sent stays there. */
  protected open({ id }: Import): void {
    void this.router.navigate(['/imports', id]);
  }
}

import { Component, computed, input } from '@angular/core';
import { Import, ImportFile, isOver } from '../../api';
import { bytes } from '../../format/bytes';
import { full, percent } from '../../format/numbers';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { stateWords } from './import-words';

/** The files of an import, each with its fate and what became of its rows. */
@Component({
  selector: 'pa-files-card',
  imports: [Card, Icon],
  templateUrl: './files-card.html',
  styleUrls: ['../../ui/card-host.css', './files-card.css'],
})
export class FilesCard {
  readonly import = input.required<Import | undefined>();

  protected readonly full = full;
  protected readonly bytes = bytes;
  protected readonly words = stateWords;
  protected readonly percent = percent;
  protected readonly going = computed(() => {
    const shown = this.import();
    return shown !== undefined && !isOver(shown);
  });
  protected readonly clause = computed(() => {
    const files = this.import()?.files ?? [];
    const loaded = files.filter((file) => file.state === 'succeeded').length;
    return files.length === 0 ? '' : `${loaded} of ${files.length} loaded, each as a whole or not at all`;
  });
  protected readonly wells = computed(() => (this.import()?.files ?? []).some((file) => wellsOf(file) > 0));

  protected tone(file: ImportFile): string {
    return stateWords(file.state, file.failure).tone;
  }
}

function wellsOf({ wells_inserted, wells_updated, wells_unchanged }: ImportFile): number {
  return wells_inserted + wells_updated + wells_unchanged;
}

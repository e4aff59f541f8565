import { Component, computed, inject, input, ResourceRef } from '@angular/core';
import { ImportFormat, ServerConfig, toProblem } from '../../api';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';

/** Every kind of file that can be read: its columns, what they hold and where they go. */
@Component({
  selector: 'pa-formats-card',
  imports: [Card, Icon],
  templateUrl: './formats-card.html',
  styleUrls: ['../../ui/card-host.css', './formats-card.css'],
})
export class FormatsCard {
  readonly formats = input.required<ResourceRef<ImportFormat[] | undefined>>();

  protected readonly template = inject(ServerConfig).url('formats/csv/template');
  protected readonly shown = computed(() => (this.formats().hasValue() ? this.formats().value() : undefined));
  protected readonly failure = computed(() => {
    const error = this.formats().error();
    return error === undefined ? undefined : toProblem(error);
  });
}

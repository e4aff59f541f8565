import { Component } from '@angular/core';
import { KeysCard } from '../../session/keys/keys-card';

/** Everybody's keys, as a page. */
@Component({
  selector: 'pa-all-keys-card',
  imports: [KeysCard],
  template: `<pa-keys-card whose="all" />`,
  styles: `
    :host,
    pa-keys-card {
      display: flex;
      flex: 1;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
    }
  `,
})
export class AllKeysCard {}

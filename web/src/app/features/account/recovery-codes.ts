import { Component, inject, input, output, signal } from '@angular/core';
import { ServerConfig } from '../../api';
import { copyText } from '../../forms/copy-text';
import { Icon } from '../../ui/icon';
import { fileName, saveFile } from '../../ui/save';

/** The codes that stand in for a lost phone, shown this once. */
@Component({
  selector: 'pa-recovery-codes',
  imports: [Icon],
  template: `
    <p class="notice">
      <pa-icon name="alert" />
      <span
        >Keep these codes where only you find them. Each signs you in once when your phone is not at hand. They are not
        shown again.</span
      >
    </p>
    <ol aria-label="Recovery codes">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ol>
    <span class="ways">
      <button type="button" class="btn" (click)="copy()">
        <pa-icon [name]="copied() ? 'check' : 'copy'" /> {{ copied() ? 'Copied' : 'Copy' }}
      </button>
      <button type="button" class="btn" (click)="save()"><pa-icon name="download" /> Download</button>
      <span class="grow"></span>
      <button type="button" class="btn primary" (click)="done.emit()">I have kept them</button>
    </span>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(130px, 1fr));
      gap: 4px 12px;
      padding: 10px 12px;
      border-radius: var(--r-md);
      background: var(--sunken);
    }
    code {
      font-size: 13px;
    }
    .ways {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  readonly done = output();

  private readonly server = inject(ServerConfig).config;
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    this.copied.set(await copyText(this.codes().join('\n')));
  }

  protected save(): void {
    const { name, user } = this.server();
    const text = [`Recovery codes of ${user ?? ''} for ${name}`, '', ...this.codes(), ''].join('\n');
    saveFile(`${fileName('recovery-codes', user ?? '')}.txt`, new Blob([text], { type: 'text/plain' }));
  }
}

import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ChatReply } from '../../api';
import { copyText } from '../../forms/copy-text';
import { Icon } from '../../ui/icon';
import { AnswerChart } from './answer-chart';
import { AnswerTable } from './answer-table';
import { AnswerText } from './answer-text';
import { behaviourOf } from './behaviour';
import { pasteOf } from './cells';
import { inApp } from './in-app';
import { shapeOf } from './shape';
import { sourceLines } from './source-words';
import { Sources } from './sources';
import { stepsOf } from './steps';

/** What the assistant answered: how it is to be taken, the text, the values, and where they come from. */
@Component({
  selector: 'pa-answer',
  imports: [AnswerChart, AnswerTable, AnswerText, Icon, RouterLink, Sources],
  templateUrl: './answer.html',
  styleUrl: './answer.css',
})
export class Answer {
  readonly reply = input.required<ChatReply>();
  /** Nothing was asked since. */
  readonly latest = input(false);
  /** Somebody chose one of several meanings. */
  readonly chosen = output<string>();
  readonly left = output();

  private readonly router = inject(Router);
  private readonly sources = viewChild(Sources);
  protected readonly asTable = signal(false);
  protected readonly copied = signal('');

  protected readonly behaviour = computed(() => behaviourOf(this.reply()));
  protected readonly shape = computed(() => shapeOf(this.reply()));
  protected readonly choices = computed(() => (this.behaviour()?.tone === 'asks' ? this.reply().suggestions : []));
  protected readonly table = computed(() => this.reply().table ?? undefined);
  protected readonly steps = computed(() => {
    const table = this.table();
    return table === undefined ? undefined : stepsOf(table);
  });
  protected readonly page = computed(() => {
    const page = inApp(this.reply().view);
    return page === undefined ? undefined : { name: page.name, tree: this.router.parseUrl(page.path) };
  });

  protected showSource(number: number): void {
    this.sources()?.show(number);
  }

  protected copyAnswer(): Promise<void> {
    const { response, understood, citations, values } = this.reply();
    const from = citations.map((citation, i) =>
      sourceLines(citation, i, values)
        .map(({ name, value }) => `${name}: ${value}`)
        .join('; '),
    );
    const parts = [response, understood === null ? '' : `Understood as: ${understood}`, ...from];
    return this.copy(parts.filter((part) => part !== '').join('\n'), 'answer');
  }

  protected copyTable(): Promise<void> {
    const table = this.table();
    return table === undefined ? Promise.resolve() : this.copy(pasteOf(table), 'table');
  }

  private async copy(text: string, what: string): Promise<void> {
    this.copied.set((await copyText(text)) ? `Copied the ${what}` : 'The browser allows no copying here');
  }
}

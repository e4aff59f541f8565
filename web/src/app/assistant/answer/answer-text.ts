import { Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ChatCitation } from '../../api';
import { inApp } from './in-app';
import { Piece } from './pieces';

/** A line of an answer. Each number leads to the page that shows it, and the mark behind it to its source. */
@Component({
  selector: 'pa-answer-text',
  imports: [RouterLink],
  template: `
    @for (piece of pieces(); track $index) {
      @if (piece.citation === undefined) {
        <span>{{ piece.text }}</span>
      } @else {
        @if (piece.text === '') {
          <!-- Only the mark: the numbers stand in the table. -->
        } @else if (pages()[piece.citation]; as page) {
          <a [routerLink]="page" title="Show this on its page" (click)="left.emit()">{{ piece.text }}</a>
        } @else {
          <b>{{ piece.text }}</b>
        }
        @if (piece.marked) {
          <button
            type="button"
            class="cite"
            [attr.aria-label]="'Source ' + (piece.citation + 1)"
            (click)="source.emit(piece.citation)"
          >
            {{ piece.citation + 1 }}
          </button>
        }
      }
    }
  `,
  styleUrl: './answer-text.css',
})
export class AnswerText {
  readonly pieces = input.required<readonly Piece[]>();
  readonly citations = input.required<readonly ChatCitation[]>();
  /** The reader wants to know where a number comes from. */
  readonly source = output<number>();
  /** The reader went to a page. */
  readonly left = output();

  private readonly router = inject(Router);
  protected readonly pages = computed(() =>
    this.citations().map(({ view }) => {
      const page = inApp(view);
      return page === undefined ? undefined : this.router.parseUrl(page.path);
    }),
  );
}

import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { apiResource, getView, problemOf } from '../../api';
import { addressOf } from '../../filter/views/view-address';

/** The short address of a saved view: leads on to its screen. */
@Component({
  selector: 'pa-open-view-page',
  imports: [RouterLink],
  template: `
    @if (failure(); as problem) {
      <h1>{{ problem.status === 404 ? 'There is no such view' : 'The view did not arrive' }}</h1>
      <p role="alert">
        {{ problem.status === 404 ? 'Its owner may have removed it.' : problem.message }}
      </p>
      @if (problem.status !== 404) {
        <button type="button" class="btn primary" (click)="resource.reload()">Try again</button>
      } @else {
        <a class="btn primary" routerLink="/dashboard">Go to the dashboard</a>
      }
    } @else {
      <p role="status">Opening the view …</p>
    }
  `,
  styleUrl: '../../ui/message-page.css',
})
export class OpenViewPage {
  /** Bound from the route. */
  readonly viewId = input.required<string>();

  private readonly router = inject(Router);
  protected readonly resource = apiResource(getView, () => ({ id: this.viewId() }));
  protected readonly failure = computed(() => problemOf(this.resource));

  constructor() {
    effect(() => {
      const view = this.resource.hasValue() ? this.resource.value() : undefined;
      if (view !== undefined) untracked(() => void this.router.navigateByUrl(addressOf(view), { replaceUrl: true }));
    });
  }
}

import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';

/** Who may come in, with which rights, and what was done. */
@Component({
  selector: 'pa-admin-page',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  template: `
    <h1 class="sr-only">Administration</h1>
    <nav aria-label="Administration">
      @for (part of parts; track part.path) {
        <a [routerLink]="part.path" queryParamsHandling="" routerLinkActive="current" ariaCurrentWhenActive="page">{{
          part.label
        }}</a>
      }
    </nav>
    <div class="page"><router-outlet /></div>
  `,
  styleUrl: './admin-page.css',
})
export class AdminPage {
  protected readonly parts = [
    { path: 'people', label: 'People' },
    { path: 'roles', label: 'Roles' },
    { path: 'keys', label: 'Keys' },
    { path: 'audit', label: 'Audit' },
    { path: 'datasets', label: 'Datasets' },
  ];
}

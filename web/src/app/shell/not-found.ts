import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'pa-not-found',
  imports: [RouterLink],
  template: `
    <h1>There is no such page</h1>
    <p>The address may be mistyped, or the page was renamed.</p>
    <a class="btn primary" routerLink="/dashboard">Go to the dashboard</a>
  `,
  styleUrl: '../ui/message-page.css',
})
export class NotFound {}

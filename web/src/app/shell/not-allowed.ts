import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '../session/session';

@Component({
  selector: 'pa-not-allowed',
  imports: [RouterLink],
  template: `
    <h1>This page is for administrators</h1>
    <p>{{ session.roleName() ? 'Your role here is ' + session.roleName() + '.' : 'You are not signed in.' }}</p>
    <a class="btn primary" routerLink="/dashboard">Go to the dashboard</a>
  `,
  styleUrl: '../ui/message-page.css',
})
export class NotAllowed {
  protected readonly session = inject(Session);
}

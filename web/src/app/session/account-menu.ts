import { Component, computed, inject, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon } from '../ui/icon';
import { PopoverButton } from '../ui/popover-button';
import { initials } from './initials';
import { Session } from './session';

/** Who uses the page, and what they may do about it. */
@Component({
  selector: 'pa-account-menu',
  imports: [Icon, PopoverButton, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.css',
})
export class AccountMenu {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly popover = viewChild(PopoverButton);
  protected readonly initials = computed(() =>
    this.session.hasAccount() ? initials(this.session.user() ?? '') : null,
  );
  protected readonly label = computed(() => {
    const user = this.session.user();
    return this.session.hasAccount() && user !== null ? `Account of ${user}` : 'Account';
  });

  protected here(): string {
    return this.router.url;
  }

  protected close(): void {
    this.popover()?.close();
  }

  /** What is not saved on the page is asked about before anything ends. */
  protected async signOut(): Promise<void> {
    this.close();
    if (await this.router.navigateByUrl('/sign-in')) await this.session.signOut();
  }
}

import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { ApiCalls, AppConfig, Connection, Refusals, ServerConfig, signOut, whenBack } from '../api';
import { mayAs, Role, roleName } from './roles';

/** Who uses this page, and what they may. The server says so; every answer it refuses makes the page ask it again. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly server = inject(ServerConfig);
  private readonly connection = inject(Connection);
  private readonly calls = inject(ApiCalls);

  /** What held until the session ended in the middle of work: the page stays as it was until its user is back. */
  readonly ended = signal<AppConfig | undefined>(undefined);

  private readonly standing = computed(() => this.ended() ?? this.server.config());
  readonly user = computed(() => this.standing().user);
  readonly role = computed(() => this.standing().role);
  readonly access = computed(() => this.standing().access);
  readonly mode = computed(() => this.access().mode);
  readonly roleName = computed(() => roleName(this.role()));
  /** Signed in with an account of their own. */
  readonly hasAccount = computed(() => this.mode() === 'account');

  constructor() {
    const refused = inject(Refusals).count;
    effect(() => {
      if (refused() > 0) untracked(() => void this.reread());
    });
    whenBack(() => {
      if (this.ended() === undefined) void this.server.load();
    });
  }

  /** What needs `role` is offered where this is true. */
  allows(role: Role): boolean {
    return mayAs(this.role(), role);
  }

  /** After signing in, whichever way and in whichever window: the page goes on as that user. True where somebody is signed in. */
  async begin(): Promise<boolean> {
    await this.server.load();
    if (this.server.config().access.mode !== 'account') return false;
    this.ended.set(undefined);
    this.connection.askAgain();
    return true;
  }

  /** Everything that was loaded for somebody is gone with the page. */
  async signOut(): Promise<void> {
    await this.calls.send(signOut, {});
    location.assign('/');
  }

  private async reread(): Promise<void> {
    const before = this.server.config();
    await this.server.load();
    if (before.access.mode === 'account' && this.server.config().access.mode !== 'account') this.ended.set(before);
  }
}

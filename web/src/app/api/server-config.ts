import { Injectable, signal } from '@angular/core';
import type { PageConfig } from './generated/models';

/** What the server tells the page about itself at `/config.json`. */
export type AppConfig = PageConfig;

const DEFAULTS: AppConfig = {
  name: 'Oil & Gas Production Analytics',
  version: '',
  base_path: '/api/v1',
  units: 'field',
  boe_mcf: 6,
  user: null,
  role: null,
  // A server that does not answer sends nobody away: the page stays, and changes nothing.
  access: { mode: 'visitor', first_account: false, anonymous_read: true, company_sign_in: null },
};

type LinkParams = Readonly<Record<string, string | number | readonly string[] | undefined>>;

@Injectable({ providedIn: 'root' })
export class ServerConfig {
  private readonly loaded = signal<AppConfig>(DEFAULTS);
  readonly config = this.loaded.asReadonly();

  /** The address of a call that the browser makes itself, such as a download. */
  href(path: string, params: LinkParams): string {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(params))
      for (const one of [value].flat()) if (one !== undefined && one !== '') query.append(name, `${one}`);
    return `${this.url(path)}?${query.toString()}`;
  }

  /** An address below the base path that the server names, for what the generated client cannot do. */
  url(path: string): string {
    return apiUrl(this.config().base_path, path);
  }

  /** Runs before the first render, and whenever somebody signed in or out. A server that does not answer leaves the defaults; every card then says so itself. */
  async load(): Promise<void> {
    try {
      const reply = await fetch('config.json');
      if (reply.ok) this.loaded.set({ ...DEFAULTS, ...((await reply.json()) as Partial<AppConfig>) });
    } catch {
      // Network failure or no JSON: the defaults stand.
    }
  }
}

/** The address of a path of the API, for links that the browser follows itself. */
export function apiUrl(basePath: string, path: string): string {
  return basePath.replace(/\/*$/, '/') + path;
}

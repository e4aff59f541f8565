import { inject, Injectable } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterStateSnapshot, TitleStrategy } from '@angular/router';
import { ServerConfig } from '../api';

/** The page's name before the product's. */
@Injectable({ providedIn: 'root' })
export class PageTitle extends TitleStrategy {
  private readonly title = inject(Title);
  private readonly server = inject(ServerConfig).config;

  override updateTitle(snapshot: RouterStateSnapshot): void {
    const page = this.buildTitle(snapshot);
    const product = this.server().name;
    this.title.setTitle(page === undefined ? product : `${page} · ${product}`);
  }
}

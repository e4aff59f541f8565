import { Component, computed, ElementRef, inject, viewChild } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map, pairwise, tap } from 'rxjs';
import { ServerConfig } from '../api';
import { FilterUrl } from '../filter/filter-url';
import { Theme } from '../settings/theme';
import { Units, UnitSystem } from '../settings/units';
import { Icon, IconName } from '../ui/icon';
import { Segment, Segmented } from '../ui/segmented';

interface Entry {
  readonly path: string;
  readonly label: string;
  readonly icon: IconName;
}

@Component({
  selector: 'pa-root',
  imports: [RouterOutlet, RouterLink, RouterLinkActive, Icon, Segmented],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  protected readonly server = inject(ServerConfig).config;
  protected readonly units = inject(Units);
  protected readonly theme = inject(Theme);
  protected readonly filterParams = inject(FilterUrl).params;
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  /** An entry appears with its page. */
  protected readonly entries: readonly Entry[] = [
    { path: '/dashboard', label: 'Dashboard', icon: 'dashboard' },
    { path: '/wells', label: 'Wells', icon: 'wells' },
    { path: '/imports', label: 'Imports', icon: 'upload' },
  ];
  protected readonly systems: readonly Segment<UnitSystem>[] = [
    { value: 'field', label: 'Field' },
    { value: 'metric', label: 'Metric' },
  ];
  protected readonly themeLabel = computed(() =>
    this.theme.name() === 'dark' ? 'Switch to the light theme' : 'Switch to the dark theme',
  );

  constructor() {
    // A new page takes the focus, so that the keyboard and a screen reader start at its top; a changed filter does not.
    toSignal(
      inject(Router).events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => event.urlAfterRedirects.split('?')[0]),
        pairwise(),
        filter(([before, after]) => before !== after),
        tap(() => {
          this.focusMain();
        }),
        takeUntilDestroyed(),
      ),
    );
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.focusMain();
  }

  private focusMain(): void {
    this.main().nativeElement.focus();
  }
}

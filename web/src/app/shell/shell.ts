import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  Component,
  computed,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  inject,
  Injector,
  signal,
  viewChild,
} from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map, pairwise, tap } from 'rxjs';
import { ServerConfig } from '../api';
import { FilterUrl } from '../filter/filter-url';
import { AccountMenu } from '../session/account-menu';
import { EndedBar } from '../session/ended-bar';
import { LocalBar } from '../session/local-bar';
import { Session } from '../session/session';
import { mediaQuery, PHONE } from '../settings/remembered';
import { Theme } from '../settings/theme';
import { Units, UnitSystem } from '../settings/units';
import { Icon } from '../ui/icon';
import { Segment, Segmented } from '../ui/segmented';
import { Sheet } from '../ui/sheet';
import { AssistantDoor } from './assistant-door';
import { ENTRIES } from './entries';
import { keyHandler } from './keys';
import { OfflineBar } from './offline-bar';
import { SearchBox } from './search/search-box';
import { Shortcuts } from './shortcuts';

@Component({
  selector: 'pa-root',
  imports: [
    AccountMenu,
    AssistantDoor,
    EndedBar,
    Icon,
    LocalBar,
    NgTemplateOutlet,
    OfflineBar,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SearchBox,
    Segmented,
    Sheet,
    Shortcuts,
  ],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  host: { '[class.bare]': 'bare()', '[class.assisted]': 'assisted()' },
})
export class Shell {
  protected readonly server = inject(ServerConfig).config;
  protected readonly units = inject(Units);
  protected readonly theme = inject(Theme);
  protected readonly filterParams = inject(FilterUrl).params;
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly searchBox = viewChild(SearchBox);
  private readonly shortcuts = viewChild.required(Shortcuts);
  private readonly door = viewChild.required(AssistantDoor);

  protected readonly session = inject(Session);
  protected readonly phone = mediaQuery(PHONE);
  /** On a phone the lower edge is narrow: administration is in the menu of the account there. */
  protected readonly entries = computed(() =>
    ENTRIES.filter(({ role }) => role === undefined || (this.session.allows(role) && !this.phone())),
  );
  /** On a phone the search takes a row of its own when it is asked for. */
  protected readonly searching = signal(false);
  protected readonly systems: readonly Segment<UnitSystem>[] = [
    { value: 'field', label: 'Field' },
    { value: 'metric', label: 'Metric' },
  ];
  protected readonly themeLabel = computed(() =>
    this.theme.name() === 'dark' ? 'Switch to the light theme' : 'Switch to the dark theme',
  );

  private readonly path = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map((event) => event.urlAfterRedirects.split('?')[0] ?? ''),
    ),
    { initialValue: '' },
  );
  /** Whoever has not come in yet finds no way around in here. */
  protected readonly bare = computed(() => this.path().startsWith('/sign-in') || this.session.mode() === 'none');

  protected readonly assisted = computed(() => this.door().open() && !this.bare());
  /** Beneath the assistant, which takes all of a phone. */
  protected readonly covered = computed(() => this.phone() && this.assisted());

  constructor() {
    // A new page takes the focus, so that the keyboard and a screen reader start at its top; a changed filter does not.
    toSignal(
      this.router.events.pipe(
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
    this.listenToKeys();
  }

  protected search(): void {
    this.searching.update((open) => !open || !this.phone());
    if (this.phone() && !this.searching()) return;
    // Where the box is there already nothing is drawn anew, and who types on at once would type past it.
    const box = this.searchBox();
    if (box !== undefined) box.focus();
    else afterNextRender(() => this.searchBox()?.focus(), { injector: this.injector });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.focusMain();
  }

  private listenToKeys(): void {
    const document = inject(DOCUMENT);
    const handler = keyHandler({
      search: () => {
        this.search();
      },
      shortcuts: () => {
        this.shortcuts().show();
      },
      assistant: () => {
        this.door().show();
      },
      units: () => {
        this.units.choose(this.units.system() === 'field' ? 'metric' : 'field');
      },
      theme: () => {
        this.theme.toggle();
      },
      go: (key) => {
        const entry = this.entries().find((candidate) => candidate.key === key);
        if (entry !== undefined) void this.router.navigate([entry.path], { queryParams: this.filterParams() });
      },
    });
    const listener = (event: KeyboardEvent): void => {
      if (this.shortcuts().on() && !this.bare()) handler(event);
    };
    document.addEventListener('keydown', listener);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('keydown', listener);
    });
  }

  private focusMain(): void {
    this.main().nativeElement.focus();
  }
}

import {
  Component,
  computed,
  debounced,
  effect,
  ElementRef,
  HostListener,
  inject,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { apiResource, latest, search, SearchHit, toProblem } from '../../api';
import { FilterUrl } from '../../filter/filter-url';
import { Icon } from '../../ui/icon';
import { hitGroups } from './search-hits';

const TYPING_MS = 150;
const MOST_HITS = 60;

/** Finds wells, operators and fields from every page. A well opens, or the map flies to it; a name becomes a filter. */
@Component({
  selector: 'pa-search-box',
  imports: [Icon],
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
})
export class SearchBox {
  /** Something was chosen, or the search was left. */
  readonly done = output();

  private readonly router = inject(Router);
  private readonly url = inject(FilterUrl);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  protected readonly text = signal('');
  private readonly settled = debounced(this.text, TYPING_MS);
  private readonly wanted = computed(() => (this.settled.hasValue() ? this.settled.value().trim() : ''));
  private readonly found = apiResource(search, () =>
    this.wanted() === '' ? undefined : { q: this.wanted(), limit: MOST_HITS },
  );
  private readonly shown = latest(this.found);
  protected readonly busy = computed(() => this.found.isLoading() || this.text().trim() !== this.wanted());
  protected readonly failure = computed(() => {
    const error = this.found.error();
    return error === undefined ? '' : toProblem(error).message;
  });
  protected readonly open = signal(false);
  protected readonly listed = computed(() => this.open() && this.text().trim() !== '');
  protected readonly groups = computed(() => hitGroups(this.shown() ?? []));
  protected readonly flat = computed(() => this.groups().flatMap((group) => group.hits));
  /** The first hit is chosen by Enter until the arrow keys say another. */
  protected readonly active = linkedSignal({ source: this.flat, computation: () => 0 });
  protected readonly activeId = computed(() =>
    this.listed() && this.flat().length > 0 ? `hit-${this.active()}` : null,
  );

  /** Enter pressed before the answer is there is not lost: it chooses once it is. */
  private readonly entered = signal(false);

  constructor() {
    effect(() => {
      if (!this.entered() || this.busy()) return;
      const hit = this.flat()[this.active()];
      untracked(() => {
        this.entered.set(false);
        if (hit !== undefined) this.choose(hit);
      });
    });
  }

  focus(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected onInput(event: Event): void {
    this.text.set((event.target as HTMLInputElement).value);
    this.entered.set(false);
    this.open.set(true);
  }

  protected onKey(event: KeyboardEvent): void {
    const count = this.flat().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && count > 0) {
      event.preventDefault();
      this.open.set(true);
      this.active.update((at) => (at + step + count) % count);
    } else if (event.key === 'Enter') {
      this.entered.set(true);
    } else if (event.key === 'Escape') this.leave();
  }

  protected choose(hit: SearchHit): void {
    this.leave();
    void this.go(hit);
  }

  private async go({ kind, id }: SearchHit): Promise<void> {
    const onMap = this.router.url.startsWith('/map');
    if (kind === 'well') {
      const queryParams = onMap ? { ...this.url.params(), well: id } : this.url.params();
      await this.router.navigate(onMap ? ['/map'] : ['/wells', id], { queryParams });
      return;
    }
    const filter = { ...this.url.filter(), [kind]: [id] };
    if (/^\/wells\/./.test(this.router.url)) await this.router.navigate(['/dashboard']);
    this.url.set(filter);
  }

  protected index(hit: SearchHit): number {
    return this.flat().indexOf(hit);
  }

  private leave(): void {
    this.text.set('');
    this.open.set(false);
    this.box().nativeElement.blur();
    this.done.emit();
  }

  @HostListener('focusout', ['$event'])
  protected onFocusOut(event: FocusEvent): void {
    if (!this.host.contains(event.relatedTarget as Node | null)) this.open.set(false);
  }
}

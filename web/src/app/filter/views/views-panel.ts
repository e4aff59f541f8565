import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiCalls, apiResource, createView, deleteView, listViews, replaceView, SavedView, toProblem } from '../../api';
import { copyText } from '../../forms/copy-text';
import { Session } from '../../session/session';
import { Icon } from '../../ui/icon';
import { FilterUrl } from '../filter-url';
import { CurrentView } from './current-view';
import { addressOf, queryOfView, screenOf, SCREEN_NAMES, SCREENS } from './view-address';

/** Whose name is being typed: a new view's, or that of one there is. */
interface Naming {
  readonly of?: SavedView;
  readonly taken?: SavedView;
}

/** One's own views: keep what is on the screen, open, rename, share and remove. */
@Component({
  selector: 'pa-views-panel',
  imports: [Icon, RouterLink],
  templateUrl: './views-panel.html',
  styleUrl: './views-panel.css',
})
export class ViewsPanel {
  readonly done = output();

  private readonly calls = inject(ApiCalls);
  private readonly url = inject(FilterUrl);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  protected readonly current = inject(CurrentView);

  protected readonly mayKeep = computed(() => this.session.allows('viewer') && this.session.mode() !== 'visitor');
  protected readonly resource = apiResource(listViews, () => (this.mayKeep() ? {} : undefined));
  protected readonly views = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly naming = signal<Naming | undefined>(undefined);
  protected readonly removing = signal<string | undefined>(undefined);
  protected readonly copied = signal<string | undefined>(undefined);
  protected readonly link = signal('');
  protected readonly busy = signal(false);
  protected readonly message = signal('');
  protected readonly failure = computed(() => {
    const error = this.resource.error();
    return error === undefined ? '' : toProblem(error).message;
  });

  protected screen({ screen }: SavedView): string {
    const known = SCREENS.find((name) => name === screen);
    return known === undefined ? screen : SCREEN_NAMES[known];
  }

  protected path(view: SavedView): string {
    return addressOf(view).split('?')[0] ?? '';
  }

  protected params(view: SavedView): Record<string, string | string[]> {
    const query = new URLSearchParams(addressOf(view).split('?')[1]);
    return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
  }

  protected name(of?: SavedView): void {
    this.message.set('');
    this.naming.set(of === undefined ? {} : { of });
    afterNextRender(() => this.box()?.nativeElement.select(), { injector: this.injector });
  }

  /** The page stays as it is, and is nobody's view. */
  protected leave(): void {
    this.current.become(null);
  }

  protected cancel(): void {
    this.message.set('');
    this.naming.set(undefined);
  }

  protected async keep(event: Event, box: HTMLInputElement): Promise<void> {
    event.preventDefault();
    const [name, naming] = [box.value.trim(), this.naming()];
    if (name === '') {
      this.message.set('A name is needed.');
      box.focus();
      return;
    }
    await this.run(async () => {
      const of = naming?.of;
      if (of !== undefined) await this.put({ ...of, name });
      else {
        const made = await this.calls.send(createView, { body: { name, ...this.here() } });
        this.current.become(made.id);
      }
      this.naming.set(undefined);
    }, name);
  }

  /** Puts what is on the screen in the place of what a view kept. */
  protected async overwrite(view: SavedView): Promise<void> {
    await this.run(async () => {
      await this.put({ ...view, ...this.here() });
      this.naming.set(undefined);
      this.current.become(view.id);
    });
  }

  protected async remove(view: SavedView): Promise<void> {
    if (this.removing() !== view.id) {
      this.removing.set(view.id);
      return;
    }
    await this.run(async () => {
      await this.calls.send(deleteView, { id: view.id });
      this.removing.set(undefined);
      if (this.current.id() === view.id) this.current.become(null);
    });
  }

  protected async share({ id }: SavedView): Promise<void> {
    const link = new URL(`views/${id}`, document.baseURI).href;
    const copied = await copyText(link);
    this.copied.set(copied ? id : undefined);
    this.link.set(copied ? '' : link);
  }

  private here(): { screen: string; query: string } {
    const address = this.url.address();
    return { screen: screenOf(address) ?? 'dashboard', query: queryOfView(address) };
  }

  private async put({ id, name, screen, query }: SavedView): Promise<void> {
    await this.calls.send(replaceView, { id, body: { name, screen, query } });
    if (this.current.id() === id) this.current.refresh();
  }

  private async run(work: () => Promise<void>, name = ''): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.message.set('');
    try {
      await work();
      this.resource.reload();
    } catch (failure) {
      // Refusals come as problems, and a lost connection is one too.
      const problem = toProblem(failure);
      const taken = problem.code === 'view.exists' ? this.views()?.find((view) => view.name === name) : undefined;
      if (taken !== undefined) this.naming.update((naming) => ({ ...naming, taken }));
      this.message.set(Object.values(problem.errors).flat().join(' ') || problem.message);
    } finally {
      this.busy.set(false);
    }
  }
}

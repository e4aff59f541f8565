import { Component, computed, ElementRef, inject, input, linkedSignal, output } from '@angular/core';
import { sparkPath } from '../sparkline';

/** Positions of the first and last value chosen. */
export interface BrushRange {
  readonly from: number;
  readonly to: number;
}

type Part = 'from' | 'to' | 'both';

/** The whole course of something below its chart, and a window over it that is dragged, or moved by keys. */
@Component({
  selector: 'pa-range-brush',
  templateUrl: './range-brush.html',
  styleUrl: './range-brush.css',
})
export class RangeBrush {
  readonly values = input.required<readonly (number | null)[]>();
  /** What stands at each position, for those who do not see it. */
  readonly names = input.required<readonly string[]>();
  readonly range = input.required<BrushRange>();
  /** Dragged and let go, or moved by a key. */
  readonly dragged = output<BrushRange>();
  readonly stepped = output<BrushRange>();

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly live = linkedSignal(() => this.range());
  private grip?: { readonly part: Part; readonly at: number; readonly start: BrushRange };

  protected readonly last = computed(() => Math.max(1, this.values().length - 1));
  protected readonly path = computed(() => sparkPath(this.values(), 1000, 24));
  protected readonly left = computed(() => (this.live().from / this.last()) * 100);
  protected readonly right = computed(() => 100 - (this.live().to / this.last()) * 100);

  protected hold(event: PointerEvent, part: Part): void {
    event.preventDefault();
    event.stopPropagation();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.grip = { part, at: event.clientX, start: this.live() };
  }

  protected move(event: PointerEvent): void {
    if (this.grip === undefined) return;
    const { part, at, start } = this.grip;
    const step = Math.round(((event.clientX - at) / this.element.clientWidth) * this.last());
    this.live.set(this.moved(start, part, step));
  }

  protected release(): void {
    if (this.grip === undefined) return;
    this.grip = undefined;
    const { from, to } = this.live();
    if (from !== this.range().from || to !== this.range().to) this.dragged.emit({ from, to });
  }

  protected key(event: KeyboardEvent, part: 'from' | 'to'): void {
    const steps: Record<string, number> = {
      ArrowLeft: -1,
      ArrowDown: -1,
      ArrowRight: 1,
      ArrowUp: 1,
      PageDown: -12,
      PageUp: 12,
      Home: -this.values().length,
      End: this.values().length,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.live.set(this.moved(this.live(), part, step));
    this.stepped.emit(this.live());
  }

  private moved({ from, to }: BrushRange, part: Part, step: number): BrushRange {
    const end = this.values().length - 1;
    const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
    if (part === 'from') return { from: within(from + step, 0, to), to };
    if (part === 'to') return { from, to: within(to + step, from, end) };
    const shift = within(step, -from, end - to);
    return { from: from + shift, to: to + shift };
  }
}

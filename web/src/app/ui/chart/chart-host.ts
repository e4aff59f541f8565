import { afterRenderEffect, DestroyRef, Directive, ElementRef, inject, input, signal, untracked } from '@angular/core';
import type { ECharts, EChartsCoreOption } from 'echarts/core';

type Library = typeof import('./echarts');

/** Owns the one ECharts instance on its element: loads the library, creates once there is room to draw, follows the size, disposes. */
@Directive({ selector: '[paChart]', exportAs: 'paChart', host: { role: 'img', '[attr.aria-label]': 'label()' } })
export class ChartHost {
  readonly option = input.required<EChartsCoreOption>({ alias: 'paChart' });
  /** The chart in a sentence, for those who do not see it. */
  readonly label = input.required<string>({ alias: 'paChartLabel' });

  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly library = signal<Library | undefined>(undefined);
  /** An element can exist before it is part of the page; a chart made then would stay empty. */
  private readonly hasRoom = signal(false);
  private chart?: ECharts;

  constructor() {
    void import('./echarts').then((library) => {
      this.library.set(library);
    });
    const resize = new ResizeObserver(() => {
      this.hasRoom.set(this.element.clientWidth > 0 && this.element.clientHeight > 0);
      if (this.hasRoom()) this.chart?.resize();
    });
    resize.observe(this.element);

    afterRenderEffect({
      write: () => {
        const option = this.option();
        const library = this.library();
        if (library === undefined || !this.hasRoom()) return;
        untracked(() => {
          this.chart ??= library.init(this.element, null, { renderer: 'canvas' });
          this.chart.setOption(option, { notMerge: true });
        });
      },
    });

    inject(DestroyRef).onDestroy(() => {
      resize.disconnect();
      this.chart?.dispose();
    });
  }

  /** What is drawn, as the address of a picture twice as fine as the screen; nothing before it is drawn. */
  picture(background: string): string | undefined {
    return this.chart?.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: background });
  }
}

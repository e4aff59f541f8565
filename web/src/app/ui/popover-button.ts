import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin, ConnectedPosition } from '@angular/cdk/overlay';
import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, input, signal, TemplateRef } from '@angular/core';
import { Icon, IconName } from './icon';

/** A button that opens a small panel below it. The panel takes the focus and gives it back; Escape and a click outside close it. */
@Component({
  selector: 'pa-popover-button',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus, Icon, NgTemplateOutlet],
  templateUrl: './popover-button.html',
  styleUrl: './popover-button.css',
})
export class PopoverButton {
  readonly label = input.required<string>();
  readonly count = input<string>();
  readonly icon = input<IconName>();
  /** Only the icon is shown, and the label spoken. */
  readonly bare = input(false);
  /** Something is chosen in the panel. */
  readonly active = input(false);

  protected readonly panel = contentChild.required<TemplateRef<unknown>>(TemplateRef, { descendants: false });
  protected readonly open = signal(false);
  protected readonly positions: ConnectedPosition[] = [
    { originX: 'start', originY: 'bottom', overlayX: 'start', overlayY: 'top', offsetY: 6 },
    { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 6 },
    { originX: 'start', originY: 'top', overlayX: 'start', overlayY: 'bottom', offsetY: -6 },
  ];

  close(): void {
    this.open.set(false);
  }

  protected outside(event: MouseEvent, origin: CdkOverlayOrigin): void {
    const button = origin.elementRef.nativeElement as HTMLElement;
    if (!button.contains(event.target as Node)) this.close();
  }
}

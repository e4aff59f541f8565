import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Composer } from './composer';
import { Talk } from './talk';

describe('the box for questions', () => {
  it('is empty after Enter, also where all was typed before the page was drawn again', () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    const fixture = TestBed.createComponent(Composer);
    fixture.detectChanges();
    const box = (fixture.nativeElement as HTMLElement).querySelector('textarea');
    if (box === null) throw new Error('There is no box.');

    box.value = 'oil of GC in 2024';
    box.dispatchEvent(new Event('input'));
    expect(TestBed.inject(Talk).draft()).toBe('oil of GC in 2024');
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    fixture.detectChanges();

    expect(TestBed.inject(Talk).draft()).toBe('');
    expect(box.value).toBe('');
  });
});

import { inputBinding, outputBinding, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ChatReply } from '../../api';
import { Answer } from './answer';

const HOSTILE = '<img src=x onerror="alert(1)">';
const plain: ChatReply = {
  response: `${HOSTILE} 1,234 bbl.`,
  behaviour: 'answered',
  reason: null,
  understood: `oil of ${HOSTILE}`,
  values: [{ label: HOSTILE, value: 1234, unit: 'bbl', citation: 0 }],
  citations: [
    {
      tool: 'totals',
      arguments: { measures: ['oil'], wells: { operator: [HOSTILE] } },
      wells: 1,
      start_date: null,
      end_date: null,
      as_of_version: 7,
      view: '/dashboard?operator=x',
    },
  ],
  table: { columns: [{ name: HOSTILE, unit: null }], rows: [[HOSTILE]] },
  suggestions: [],
  view: '/dashboard?operator=x',
  conversation_id: 'c_1',
};

describe('an answer', () => {
  const latest = signal(true);
  const chosen: string[] = [];
  const show = (reply: ChatReply): ComponentFixture<Answer> => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(Answer, {
      bindings: [
        inputBinding('reply', () => reply),
        inputBinding('latest', latest),
        outputBinding<string>('chosen', (choice) => chosen.push(choice)),
      ],
    });
    fixture.detectChanges();
    return fixture;
  };
  const element = (fixture: ComponentFixture<Answer>): HTMLElement => fixture.nativeElement as HTMLElement;

  it('shows what the data contains as text, whatever it looks like', () => {
    const shown = element(show(plain));

    expect(shown.querySelector('img')).toBeNull();
    expect(shown.querySelector('td')?.textContent).toBe(HOSTILE);
    expect(shown.textContent).toContain(HOSTILE);
  });

  it('leads from a number to its page and to its source', () => {
    const shown = element(show(plain));

    expect(shown.querySelector('pa-answer-text a')?.textContent).toBe('1,234 bbl');
    expect(shown.querySelector('pa-answer-text a')?.getAttribute('href')).toBe('/dashboard?operator=x');
    expect(shown.querySelector('.cite')?.getAttribute('aria-label')).toBe('Source 1');
    expect(shown.querySelector('.actions a')?.textContent).toContain('Open in dashboard');
  });

  it('asks back with a button for each choice, until something else was asked', () => {
    const reply = { ...plain, behaviour: 'clarification_requested', suggestions: ['A 1', 'A 2'], table: null };
    const fixture = show(reply);
    element(fixture).querySelectorAll<HTMLButtonElement>('.choices button')[1]?.click();
    expect(chosen).toEqual(['A 2']);

    latest.set(false);
    fixture.detectChanges();
    expect(element(fixture).querySelector<HTMLButtonElement>('.choices button')?.disabled).toBe(true);
  });

  it('says in words that it is refused, and why', () => {
    const shown = element(show({ ...plain, behaviour: 'refused', reason: 'no_data', citations: [], values: [] }));

    expect(shown.querySelector('.behaviour')?.textContent).toContain('there is no data for this');
    expect(shown.querySelector('pa-sources')).toBeNull();
  });
});

import { Component, computed, inject, output } from '@angular/core';
import type { FacetLists } from '../api';
import { FilterScope } from '../filter/filter-scope';
import { Icon } from '../ui/icon';
import { Seen } from './seen';

/** Nothing was asked yet: what can be asked of this data. */
@Component({
  selector: 'pa-examples',
  imports: [Icon],
  template: `
    <span class="sign"><pa-icon name="sparkles" /></span>
    <h3>Ask about the data</h3>
    <p>
      Every number comes from your own data and says where it stands. What is not clear is asked back, what the data
      cannot carry is not answered.
    </p>
    <ul aria-label="Examples">
      @for (question of questions(); track question) {
        <li>
          <button type="button" class="btn" (click)="chosen.emit(question)">
            <span>{{ question }}</span>
          </button>
        </li>
      }
    </ul>
  `,
  styleUrl: './examples.css',
})
export class Examples {
  readonly chosen = output<string>();
  private readonly facets = inject(FilterScope).facets;
  private readonly seen = inject(Seen);
  protected readonly questions = computed(() => examplesFor(this.facets(), this.seen.sent() !== undefined));
}

/** Questions with the names that most wells of this data have. */
export function examplesFor(facets: Pick<FacetLists, 'region' | 'operator'> | undefined, filtered: boolean): string[] {
  const [region, operator] = [most(facets?.region), most(facets?.operator)];
  const questions = [
    filtered ? 'Oil of what I am looking at by year' : 'Oil by year',
    'Top 5 operators by gas in the last 12 months',
    region === undefined ? 'Which wells lost the most oil?' : `Which wells in ${region} lost the most oil?`,
    operator === undefined ? 'Water cut by month, last 12 months' : `Water cut of ${operator} by month, last 12 months`,
    'Wells with water cut above 90 %',
    'What data is loaded?',
  ];
  return [...new Set(questions)];
}

function most(values: FacetLists['region'] | undefined): string | undefined {
  const named = (values ?? []).filter(({ value }) => value !== null);
  return named.reduce<(typeof named)[number] | undefined>(
    (a, b) => (a === undefined || b.count > a.count ? b : a),
    undefined,
  )?.value as string | undefined;
}

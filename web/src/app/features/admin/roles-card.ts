import { Component } from '@angular/core';
import { mayAs, ROLE_HINTS, ROLE_NAMES, ROLES } from '../../session/roles';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { RIGHTS } from './rights';

/** What each role may do, in one table. */
@Component({
  selector: 'pa-roles-card',
  imports: [Card, Icon],
  template: `
    <pa-card heading="Roles" clause="each may do what those before it may">
      <div class="scroller" tabindex="0" role="region" aria-label="Roles and what they may do">
        <table>
          <thead>
            <tr>
              <th scope="col">May</th>
              @for (role of roles; track role) {
                <th scope="col" [title]="hints[role]">{{ names[role] }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rights; track row.right) {
              <tr>
                <th scope="row">{{ row.right }}</th>
                @for (role of roles; track role) {
                  <td>
                    @if (may(role, row.from)) {
                      <pa-icon name="check" /><span class="sr-only">yes</span>
                    } @else {
                      <span class="no" aria-hidden="true">–</span><span class="sr-only">no</span>
                    }
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
      <p>
        A visitor without an account sees what a viewer sees, without views of their own, and only where the server was
        started with <code>AUTH_ANONYMOUS_READ=true</code>. A key has a role of its own, never above that of its owner.
      </p>
    </pa-card>
  `,
  styleUrls: ['../../ui/card-host.css', './roles-card.css'],
})
export class RolesCard {
  protected readonly roles = ROLES;
  protected readonly names = ROLE_NAMES;
  protected readonly hints = ROLE_HINTS;
  protected readonly rights = RIGHTS;
  protected readonly may = mayAs;
}

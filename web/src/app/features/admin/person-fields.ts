import { isRole, ROLE_HINTS, ROLE_NAMES, ROLES } from '../../session/roles';
import { FieldSpec } from '../../ui/form/field-spec';

/** What an administrator says about a person. */
export function personFields(role: string): FieldSpec[] {
  return [
    { key: 'name', label: 'Name', type: 'text', required: true, wide: true, hint: 'What they type to sign in' },
    {
      key: 'role',
      label: 'Role',
      type: 'select',
      wide: true,
      options: ROLES,
      optionNames: ROLE_NAMES,
      hint: isRole(role) ? `${ROLE_HINTS[role]}.` : '',
    },
  ];
}

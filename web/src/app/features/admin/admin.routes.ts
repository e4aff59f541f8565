import { Routes } from '@angular/router';
import { AdminPage } from './admin-page';

export const adminRoutes: Routes = [
  {
    path: '',
    component: AdminPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'people' },
      { path: 'people', title: 'People', loadComponent: () => import('./people-card').then((m) => m.PeopleCard) },
      { path: 'roles', title: 'Roles', loadComponent: () => import('./roles-card').then((m) => m.RolesCard) },
      { path: 'keys', title: 'API keys', loadComponent: () => import('./all-keys-card').then((m) => m.AllKeysCard) },
      { path: 'audit', title: 'Audit', loadComponent: () => import('./audit-card').then((m) => m.AuditCard) },
      {
        path: 'datasets',
        title: 'Datasets',
        loadComponent: () => import('../../filter/datasets-card').then((m) => m.DatasetsCard),
      },
    ],
  },
];

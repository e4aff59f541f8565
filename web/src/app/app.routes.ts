import { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'dashboard' },
  {
    path: 'dashboard',
    title: 'Dashboard',
    loadComponent: () => import('./features/dashboard/dashboard-page').then((m) => m.DashboardPage),
  },
  {
    path: 'map',
    title: 'Map',
    loadComponent: () => import('./features/map/map-page').then((m) => m.MapPage),
  },
  {
    path: 'wells',
    title: 'Wells',
    loadComponent: () => import('./features/wells/wells-page').then((m) => m.WellsPage),
  },
  {
    path: 'wells/:wellId',
    title: 'Well',
    canDeactivate: [(page: { mayLeave(): boolean | Promise<boolean> }) => page.mayLeave()],
    loadComponent: () => import('./features/wells/well-page').then((m) => m.WellPage),
  },
  {
    path: 'imports',
    title: 'Imports',
    loadComponent: () => import('./features/imports/imports-page').then((m) => m.ImportsPage),
  },
  {
    path: 'imports/:importId',
    title: 'Import',
    loadComponent: () => import('./features/imports/import-page').then((m) => m.ImportPage),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];

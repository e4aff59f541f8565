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
    loadComponent: () => import('./features/wells/well-page').then((m) => m.WellPage),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];

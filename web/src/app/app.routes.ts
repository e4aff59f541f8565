import { Routes } from '@angular/router';
import { signedIn, withRole } from './session/guards';

/** What nobody sees who may not read. */
const pages: Routes = [
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
    path: 'views/:viewId',
    title: 'View',
    loadComponent: () => import('./features/views/open-view-page').then((m) => m.OpenViewPage),
  },
  {
    path: 'account',
    title: 'Account',
    loadComponent: () => import('./features/account/account-page').then((m) => m.AccountPage),
  },
  {
    path: 'admin',
    canMatch: [withRole('administrator')],
    loadChildren: () => import('./features/admin/admin.routes').then((m) => m.adminRoutes),
  },
  {
    path: 'admin',
    title: 'Administration',
    loadComponent: () => import('./shell/not-allowed').then((m) => m.NotAllowed),
    children: [{ path: '**', children: [] }],
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./shell/not-found').then((m) => m.NotFound),
  },
];

export const routes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'dashboard' },
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./features/sign-in/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'sign-in/first',
    title: 'First account',
    loadComponent: () => import('./features/sign-in/first-account-page').then((m) => m.FirstAccountPage),
  },
  {
    path: 'sign-in/invitation',
    title: 'Invitation',
    loadComponent: () => import('./features/sign-in/invitation-page').then((m) => m.InvitationPage),
  },
  { path: '', canActivateChild: [signedIn], children: pages },
];

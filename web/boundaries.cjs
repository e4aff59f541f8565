/** One import direction: features and shell may use all below them; ui knows nothing of the product; generated code has one door. */
module.exports = {
  forbidden: [
    {
      name: 'feature-imports-feature',
      severity: 'error',
      from: { path: '^src/app/features/([^/]+)/' },
      to: { path: '^src/app/features/', pathNot: '^src/app/features/$1/' },
    },
    {
      name: 'nobody-imports-a-feature',
      comment: 'Pages are reached by lazy routes only.',
      severity: 'error',
      from: { pathNot: '^src/app/(features/|app\\.routes)' },
      to: { path: '^src/app/features/' },
    },
    {
      name: 'ui-knows-the-product',
      severity: 'error',
      from: { path: '^src/app/ui/' },
      to: { path: '^src/app/(?!ui/)' },
    },
    {
      name: 'pure-modules',
      comment: 'Formatting knows nobody.',
      severity: 'error',
      from: { path: '^src/app/format/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^src/app/format/' },
    },
    {
      name: 'api-by-the-back-door',
      severity: 'error',
      from: { pathNot: '^src/app/api/' },
      to: { path: '^src/app/api/(?!index\\.ts$)' },
    },
    { name: 'circular', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};

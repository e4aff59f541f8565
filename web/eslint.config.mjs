import angular from 'angular-eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Data reaches a component as signals; subscriptions live behind the api door. */
const noSubscribe = {
  selector: "CallExpression[callee.property.name='subscribe']",
  message: 'Use signals and resources; only src/app/api may subscribe.',
};

export default defineConfig(
  { ignores: ['dist/**', '.angular/**', 'node_modules/**', 'src/app/api/generated/**'] },
  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, angular.configs.tsRecommended],
    languageOptions: { parserOptions: { projectService: true } },
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'pa', style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: 'pa', style: 'camelCase' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': ['error', noSubscribe],
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
    },
  },
  { files: ['src/app/api/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['src/**/*.spec.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
);

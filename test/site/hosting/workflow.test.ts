/** The workflow for GitHub Pages does what the README says, with the names that the build knows. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Job {
  needs?: string;
  steps: Step[];
}

const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
};
const readme = readFileSync('README.md', 'utf8');
const { build, deploy } = workflow.jobs;
const stepOf = (job: Job, action: string) =>
  job.steps.findIndex(({ uses }) => uses?.startsWith(`actions/${action}@`));

describe('the workflow for GitHub Pages', () => {
  test('runs the commands of the README and no other, in their order', () => {
    const commands = build.steps.flatMap(({ run }) => run ?? []);
    expect(commands).toEqual(['npm ci', 'npm run build']);
    for (const command of commands) expect(readme).toContain(command);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(scripts).toHaveProperty('build');
  });

  test('builds for the path and the address that GitHub gives, with settings that the README names', () => {
    const step = build.steps.find(({ run }) => run === 'npm run build');
    expect(step?.env).toEqual({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in.
      BASE_PATH: '${{ steps.pages.outputs.base_path }}',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in.
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      REPOSITORY_URL:
        // biome-ignore lint/suspicious/noTemplateCurlyInString: GitHub fills it in.
        '${{ github.server_url }}/${{ github.repository }}/blob/${{ github.ref_name }}',
    });
    for (const name of Object.keys(step?.env ?? {})) expect(readme).toContain(name);
    expect(build.steps[stepOf(build, 'configure-pages')].id).toBe('pages');
    expect(stepOf(build, 'configure-pages')).toBeLessThan(build.steps.indexOf(step as Step));
  });

  test('clones the whole history, which says when a page last changed', () => {
    expect(build.steps[stepOf(build, 'checkout')].with).toEqual({ 'fetch-depth': 0 });
  });

  test('publishes the folder that the build writes, with no more rights than that takes', () => {
    expect(build.steps[stepOf(build, 'upload-pages-artifact')].with).toEqual({ path: 'dist' });
    expect(stepOf(build, 'upload-pages-artifact')).toBe(build.steps.length - 1);
    expect(deploy.needs).toBe('build');
    expect(stepOf(deploy, 'deploy-pages')).toBe(0);
    expect(workflow.permissions).toEqual({
      contents: 'read',
      pages: 'write',
      'id-token': 'write',
    });
  });
});

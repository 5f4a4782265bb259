import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addPolicy, policyFor, scriptHashes } from '../../src/site/csp.ts';

const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('each inline script is allowed by its hash, once, and files and data need none', () => {
  const html = `<script>a()</script><script type="module">b()\n</script><script>a()</script>
    <script src="/x.js"></script><script type="application/ld+json">{}</script>`;
  expect(scriptHashes(html)).toEqual([hash('a()'), hash('b()\n')]);
});

test('the policy stands before the first script and lets no other inline script or eval run', () => {
  const html = addPolicy('<html><head><meta charset="utf-8"/><script>a()</script></head></html>');
  expect(html).toMatch(/<meta charset="utf-8"\/><meta http-equiv="Content-Security-Policy"/);
  const scripts = /script-src ([^;]*);/.exec(html)?.[1];
  expect(scripts).toBe(`'self' 'wasm-unsafe-eval' ${hash('a()')}`);
});

test('nothing is loaded from another host, framed, embedded or rebased', () => {
  const policy = policyFor('');
  for (const rule of [
    "default-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ]) {
    expect(policy.split('; ')).toContain(rule);
  }
  expect(policy).not.toMatch(/https?:|\*/);
});

test('a page that brings its own policy keeps it, byte for byte', () => {
  const html =
    '<html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"></head></html>';
  expect(addPolicy(html)).toBe(html);
});

/** Writes the table of attacks: `node test/browser/hostile/table.ts` after a change of an attack. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CLASSES } from './attacks/index.ts';

export const TABLE = join(import.meta.dirname, 'ATTACKS.md');

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

/** The table as Markdown, from the attacks themselves. */
export function attacksTable(): string {
  const total = CLASSES.reduce((sum, { attacks }) => sum + attacks.length, 0);
  const parts = CLASSES.map(({ name, about, attacks }) => {
    const rows = attacks.map((attack) => `| ${cell(attack.name)} | ${cell(attack.stoppedBy)} |`);
    const head = ['| attack | what stops it |', '| --- | --- |'];
    return `## ${name}\n\n${about} ${attacks.length} attacks.\n\n${[...head, ...rows].join('\n')}\n`;
  });
  return `# Attacks

${total} ways to harm the page, its reader or the book’s host from a cell, a link or a stranger’s page. \`npm run
test:engines\` attempts each of them in Chromium, Firefox and WebKit, and \`npm test\` the first of each class in
Chromium. \`ENGINES=firefox npm run test:engines -- hostile -t ' > figures > '\` runs one class in one engine. To add
an attack, write it in \`attacks/\`, and have \`node test/browser/hostile/table.ts\` write this file anew.

${parts.join('\n')}`;
}

if (import.meta.main) writeFileSync(TABLE, attacksTable());

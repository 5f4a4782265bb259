/**
 * The book's order, read from the names of its files.
 *
 * A chapter is `content/NN-name.mdx`: NN gives its place, name its address.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parseFrontmatter } from 'astro/markdown';

export interface Chapter {
  number: number;
  /** Address without slashes: `from-scores-to-probabilities`. */
  slug: string;
  title: string;
  description: string;
  /** File name inside content/. */
  file: string;
  /** The exercises it sets: `softmax/stable`. */
  exercises: string[];
}

const CHAPTER_FILE = /^(\d{2})-([a-z0-9-]+)\.mdx$/;
const EXERCISE = /<Exercise\s[^>]*?\bof="([^"]+)"/g;

/** `01-from-scores-to-probabilities.mdx` → `from-scores-to-probabilities`; other pages keep their name. */
export function slugOf(file: string): string {
  return file.replace(/\.mdx$/, '').replace(/^\d{2}-/, '');
}

/** The chapters in order. Throws if two files claim the same number or the same address. */
export function listChapters(folder: string | URL): Chapter[] {
  const chapters: Chapter[] = [];
  const files = readdirSync(folder).sort();
  for (const file of files) {
    const match = CHAPTER_FILE.exec(file);
    if (!match) continue;
    const [number, slug] = [Number(match[1]), match[2] as string];
    const sameNumber = chapters.find((chapter) => chapter.number === number);
    if (sameNumber) {
      throw new Error(
        `content/${sameNumber.file} and content/${file} are both chapter ${number}: give one of them another number.`,
      );
    }
    const sameSlug = files.find((other) => other !== file && slugOf(other) === slug);
    if (sameSlug) {
      throw new Error(
        `content/${sameSlug} and content/${file} would both be served at /${slug}/: rename one of them.`,
      );
    }
    const path = folder instanceof URL ? new URL(file, folder) : `${folder}/${file}`;
    const { frontmatter, content } = parseFrontmatter(readFileSync(path, 'utf8'));
    if (typeof frontmatter.title !== 'string') {
      throw new Error(`content/${file} has no title: begin it with "---", "title: …", "---".`);
    }
    chapters.push({
      number,
      slug,
      title: frontmatter.title,
      description: String(frontmatter.description ?? ''),
      file,
      exercises: [...content.matchAll(EXERCISE)].map(([, exercise]) => exercise),
    });
  }
  return chapters;
}

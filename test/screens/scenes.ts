/** What is photographed: one of each kind of page, as four kinds of readers meet it. */
import type { BrowserContextOptions, Page } from 'playwright-core';

/** How a page is met. Each width has a layout of its own: 1440 has margin notes, 1280 has not. */
export interface View {
  width: number;
  height: number;
  options?: BrowserContextOptions;
  onPaper?: boolean;
}

export const VIEWS = {
  wide: { width: 1440, height: 900 },
  phone: { width: 390, height: 844, options: { hasTouch: true, isMobile: true } },
  dark: { width: 1280, height: 800, options: { colorScheme: 'dark' } },
  // A4 between the margins of print.css, 174 by 259 mm.
  print: { width: 658, height: 979, onPaper: true },
} satisfies Record<string, View>;

export type ViewName = keyof typeof VIEWS;

/** A page and what of it is in the picture. */
export interface Scene {
  address: string;
  /** What the picture begins with and how far it goes to the side; without it, the whole window. */
  from?: string;
  /** What a reader does first. */
  prepare?(page: Page): Promise<void>;
  /** Where it is looked at; everywhere, if nothing is said. */
  views?: ViewName[];
}

const ON_SCREEN: ViewName[] = ['wide', 'phone', 'dark'];

/** Opens the search and asks it for a name that only one chapter has. */
async function search(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('Boltzmann');
  await page.locator('dialog ol a').first().waitFor();
}

const CHAPTER = 'from-scores-to-probabilities/';
const CELL = '[data-cell="softmax/temperature"]';

/**
 * The pictures begin with a place that changes seldom, and leave out the list of chapters at the
 * left, which changes often, but for the opening of a chapter.
 */
export const SCENES: Record<string, Scene> = {
  title: { address: '' },
  opening: { address: CHAPTER },
  cell: { address: CHAPTER, from: CELL, views: ['wide', 'phone', 'print'] },
  // Where there is no room beside the code, its figure is a page further down.
  figure: { address: CHAPTER, from: `${CELL} .cell-result`, views: ['phone', 'dark', 'print'] },
  exercise: { address: CHAPTER, from: '[id^="1-a-softmax"]' },
  embed: { address: 'embed/softmax/temperature/', views: ON_SCREEN },
  diagnosis: { address: 'my-loss-is-stuck-at/', from: 'h2#the-table' },
  notation: { address: 'notation/', from: 'h1' },
  reference: { address: 'reference/', from: 'h2#logits-and-probabilities' },
  'not-found': { address: 'no/such/page/', views: ON_SCREEN },
  search: { address: 'notation/', from: 'dialog', prepare: search, views: ON_SCREEN },
};

/** The name of every picture, `<scene>.<view>`: view by view, so that scenes of one page follow each other. */
export const SCREENS = (Object.keys(VIEWS) as ViewName[]).flatMap((view) =>
  Object.entries(SCENES)
    .filter(([, { views }]) => views?.includes(view) ?? true)
    .map(([scene]) => `${scene}.${view}`),
);

/** The scene and the view that a picture's name stands for. */
export function sceneOf(screen: string): { scene: Scene; view: View } {
  const [scene, view] = screen.split('.');
  if (!SCREENS.includes(screen)) {
    throw new Error(`There is no screen "${screen}". There are: ${SCREENS.join(', ')}.`);
  }
  return { scene: SCENES[scene], view: VIEWS[view as ViewName] };
}

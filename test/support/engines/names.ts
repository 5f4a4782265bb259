/** The engines that tests run in, and which of them a run is narrowed to: `ENGINES=firefox,webkit`. */

const ENGINE_NAMES = ['chromium', 'firefox', 'webkit'] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

/** @throws Error when `ENGINES` names one that there is not. */
export function chosenEngines(chosen = process.env.ENGINES): EngineName[] {
  if (!chosen) return [...ENGINE_NAMES];
  return chosen.split(',').map((word) => {
    const name = ENGINE_NAMES.find((known) => known === word.trim().toLowerCase());
    if (name) return name;
    throw new Error(`ENGINES names "${word}"; it takes ${ENGINE_NAMES.join(', ')}.`);
  });
}

import { gain } from './gain.ts';
import { twoPasses } from './no-array.ts';
import { oneLine } from './one-line.ts';
import { race } from './race.ts';

export const times = race({ oneLine, twoPasses });
export const gainInBook = gain('oneLine', 'twoPasses');

/** All attacks, by class. */
import type { AttackClass } from '../attack.ts';
import { bidi } from './bidi.ts';
import { figures } from './figures.ts';
import { frames } from './frames.ts';
import { globals } from './globals.ts';
import { hangs } from './hangs.ts';
import { links } from './links.ts';
import { markup } from './markup.ts';
import { messages } from './messages.ts';
import { network } from './network.ts';
import { outliving } from './outliving.ts';
import { sizes } from './sizes.ts';
import { storage } from './storage.ts';
import { syntax } from './syntax.ts';

export const CLASSES: AttackClass[] = [
  network,
  storage,
  figures,
  markup,
  bidi,
  globals,
  messages,
  outliving,
  hangs,
  sizes,
  syntax,
  links,
  frames,
];

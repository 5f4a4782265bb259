/** The numbers of test/golden/tokens.py. */
import { readFileSync } from 'node:fs';

/** What tokens.json holds: PyTorch's losses in float64. */
interface Reference {
  text: { training: number; aside: number; words: number; counts: number[]; entropy: number }[];
  trained: { n: number; loss: number; aside: number }[];
  shifted: { shift: number; means: number[] }[];
  shapes: { call: string; loss: number; right?: number; error?: string }[];
  padding: Record<'overTokens' | 'overTexts' | 'overPlaces' | 'withPadding', number>[];
  accumulation: { how: string; loss: number; ratio: number }[];
  chunks: { loss: number; fused: number }[];
  zLoss: { z: number[]; k: number; lambda: number; loss: number; gradient: number[] }[];
  pairs: { pairs: number; loss: number }[];
}

export const reference: Reference = JSON.parse(readFileSync('test/golden/tokens.json', 'utf8'));

// The losses of networks that give every answer the same share.
export const starts = (classes: number) => [
  { cause: 'no opinion among the classes', loss: Math.log(classes) },
  { cause: 'no opinion between two answers', loss: Math.LN2 },
  { cause: 'no opinion, 32000 tokens', loss: Math.log(32000) },
  { cause: 'no opinion, 50257 tokens', loss: Math.log(50257) },
  { cause: 'no opinion, 128256 tokens', loss: Math.log(128256) },
  { cause: 'no opinion, 151936 tokens', loss: Math.log(151936) },
  { cause: 'no opinion, 256000 tokens', loss: Math.log(256000) },
  { cause: 'no opinion, 64 pairs', loss: Math.log(2 * 64 - 1) },
  { cause: 'no opinion, 128 pairs', loss: Math.log(2 * 128 - 1) },
  { cause: 'no opinion, 256 pairs', loss: Math.log(2 * 256 - 1) },
  { cause: 'no opinion, 512 pairs', loss: Math.log(2 * 512 - 1) },
  { cause: 'no opinion, 4096 pairs', loss: Math.log(2 * 4096 - 1) },
];

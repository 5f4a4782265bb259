/**
 * The script of the sandbox frame, a page of opaque origin that does one thing: it keeps one worker,
 * and replaces it when asked. Whatever the worker does, even for ever, ends with `terminate()`.
 *
 * Messages in: `{ kernel?: string }` with a port; the text of the kernel comes with the first.
 * Messages out: `'frame'` once it listens, and `{ crashed }` when the worker dies of itself.
 */
let kernelUrl: string | undefined;
let worker: Worker | undefined;

addEventListener('message', ({ data, ports, source }: MessageEvent<{ kernel?: string }>) => {
  if (source !== parent) return;
  worker?.terminate();
  if (data.kernel !== undefined) {
    kernelUrl = URL.createObjectURL(new Blob([data.kernel], { type: 'text/javascript' }));
  }
  if (kernelUrl === undefined) return;
  worker = new Worker(kernelUrl);
  worker.onerror = (event) => parent.postMessage({ crashed: event.message }, '*');
  worker.postMessage(null, [ports[0]]);
});

parent.postMessage('frame', '*');
